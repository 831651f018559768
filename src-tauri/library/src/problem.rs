use std::fmt;
use std::ops::Range;

use serde::Serialize;

use crate::limits::PROBLEMS_PER_FILE_MAX;

/// Something wrong in a pack: where, what, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PackProblem {
    /// The file within the pack, with `/` between folders.
    pub file: String,
    /// The line, counted from one; `None` when it is the whole file.
    pub line: Option<u32>,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl fmt::Display for PackProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "{}:{line}: {} {}", self.file, self.what, self.mend),
            None => write!(out, "{}: {} {}", self.file, self.what, self.mend),
        }
    }
}

/// The problems found so far in one file.
pub(crate) struct Findings<'a> {
    file: &'a str,
    text: &'a str,
    problems: Vec<PackProblem>,
}

impl<'a> Findings<'a> {
    pub(crate) const fn new(file: &'a str, text: &'a str) -> Self {
        Self {
            file,
            text,
            problems: Vec::new(),
        }
    }

    /// A problem at a place of the text, in bytes from its start.
    pub(crate) fn at(&mut self, place: usize, what: impl Into<String>, mend: impl Into<String>) {
        let line = self.line_of(place);
        self.push(Some(line), what.into(), mend.into());
    }

    /// A problem with a value of a table.
    pub(crate) fn span(&mut self, span: Range<usize>, what: impl Into<String>, mend: impl Into<String>) {
        self.at(span.start, what, mend);
    }

    /// A problem of the whole file.
    pub(crate) fn whole(&mut self, what: impl Into<String>, mend: impl Into<String>) {
        self.push(None, what.into(), mend.into());
    }

    /// The line of a place, counted from one.
    pub(crate) fn line_of(&self, place: usize) -> u32 {
        let before = &self.text.as_bytes()[..place.min(self.text.len())];
        let breaks = before.iter().filter(|byte| **byte == b'\n').count();
        u32::try_from(breaks + 1).unwrap_or(u32::MAX)
    }

    /// How many there are; more than before means that something went wrong in between.
    pub(crate) const fn count(&self) -> usize {
        self.problems.len()
    }

    pub(crate) fn finish(self) -> Vec<PackProblem> {
        self.problems
    }

    fn push(&mut self, line: Option<u32>, what: String, mend: String) {
        let problem = PackProblem {
            file: self.file.to_owned(),
            line,
            what,
            mend,
        };
        // The first one past the limit still counts: an item with any problem must be left out.
        if self.problems.len() <= PROBLEMS_PER_FILE_MAX && !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}
