//! Counts passed and failed tests over all suites and says how it went.

use std::time::{Duration, Instant};

/// Most lines of a failure that are repeated at the end; all of it is printed where it happened.
const FAILURE_LINES_MAX: usize = 12;

/// How many tests of a suite passed and failed, and which failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    /// Name of each failed test, as far as it is known, and the beginning of what it said.
    pub(crate) failures: Vec<String>,
}

impl Counts {
    /// A check that is one test.
    pub(crate) fn one(passed: bool) -> Self {
        Self {
            passed: u32::from(passed),
            failed: u32::from(!passed),
            failures: Vec::new(),
        }
    }

    /// Makes sure that a suite that ended badly counts as failed, also when no single test was named.
    pub(crate) fn with_ending(self, ended_well: bool) -> Self {
        if ended_well || self.failed > 0 {
            self
        } else {
            Self { failed: 1, ..self }
        }
    }

    /// Adds the counts of another suite.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.failures.extend(other.failures);
    }

    /// Adds what a line of `cargo test` says, such as `test result: ok. 3 passed; 0 failed; 1 ignored; …` or `test mod::name ... FAILED`.
    pub(crate) fn add_cargo_line(&mut self, line: &str) {
        if let Some(name) = line.strip_prefix("test ").and_then(|line| line.strip_suffix(" ... FAILED")) {
            self.failures.push(name.to_owned());
            return;
        }
        let Some(result) = line.strip_prefix("test result: ") else { return };
        let (_, result) = result.split_once(". ").unwrap_or_default();
        for part in result.split("; ") {
            match part.split_once(' ') {
                Some((count, "passed")) => self.passed += count.parse().unwrap_or(0),
                Some((count, "failed")) => self.failed += count.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// What a JUnit report says; vitest and Playwright both write one.
    pub(crate) fn from_junit(report: &str) -> Result<Self, roxmltree::Error> {
        let report = roxmltree::Document::parse(report)?;
        let mut counts = Self::default();
        for test in report.descendants().filter(|node| node.has_tag_name("testcase")) {
            let child = |name: &str| test.children().find(|child| child.has_tag_name(name));
            if let Some(failure) = child("failure").or_else(|| child("error")) {
                counts.failed += 1;
                counts.failures.push(told(&test, &failure));
            } else if child("skipped").is_none() {
                counts.passed += 1;
            }
        }
        Ok(counts)
    }
}

/// A failed test in a few lines.
fn told(test: &roxmltree::Node, failure: &roxmltree::Node) -> String {
    let attribute = |name| test.attribute(name).unwrap_or_default();
    let said = failure.text().or_else(|| failure.attribute("message")).unwrap_or_default();
    let lines = said
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .take(FAILURE_LINES_MAX);
    std::iter::once(format!("{}: {}", attribute("classname"), attribute("name")))
        .chain(lines.map(|line| format!("    {line}")))
        .collect::<Vec<_>>()
        .join("\n")
}

struct Suite {
    name: &'static str,
    counts: Counts,
    took: Duration,
}

/// All suites of one run, in order.
pub(crate) struct Report {
    start: Instant,
    suites: Vec<Suite>,
}

impl Report {
    /// Starts the clock.
    pub(crate) fn new() -> Self {
        Self {
            start: Instant::now(),
            suites: Vec::new(),
        }
    }

    /// Runs one suite under a heading of its own. A suite that cannot run has failed.
    pub(crate) fn suite(&mut self, name: &'static str, suite: impl FnOnce() -> anyhow::Result<Counts>) {
        println!("\n━━━ {name} {}", "━".repeat(70_usize.saturating_sub(name.len())));
        let start = Instant::now();
        let counts = suite().unwrap_or_else(|error| {
            println!("{error:#}");
            Counts::one(false)
        });
        self.suites.push(Suite {
            name,
            counts,
            took: start.elapsed(),
        });
    }

    /// Whether a suite has failed so far.
    pub(crate) fn has_failures(&self) -> bool {
        self.suites.iter().any(|suite| suite.counts.failed > 0)
    }

    /// Prints every suite, the time and the closing line; whether nothing failed.
    pub(crate) fn close(&self) -> bool {
        let mut total = Counts::default();
        println!("\n━━━ Result {}", "━".repeat(64));
        for suite in &self.suites {
            let Counts { passed, failed, .. } = &suite.counts;
            let mark = if *failed == 0 { "ok  " } else { "FAIL" };
            println!(
                "{mark}  {:<34}{passed:>6} passed{failed:>6} failed  {:>9}",
                suite.name,
                readable(suite.took)
            );
            total.add(suite.counts.clone());
        }
        for failure in &total.failures {
            println!("\nFAIL  {failure}");
        }
        println!("\nTotal time: {}\n", readable(self.start.elapsed()));
        println!("{} passed, {} failed", total.passed, total.failed);
        total.failed == 0 && total.passed > 0
    }
}

fn readable(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    fn counts(passed: u32, failed: u32) -> Counts {
        Counts {
            passed,
            failed,
            failures: Vec::new(),
        }
    }

    #[test]
    fn lines_of_cargo_test_add_up_and_name_what_failed() {
        let mut counts = Counts::default();
        for line in [
            "running 3 tests",
            "test one::holds ... ok",
            "test one::breaks ... FAILED",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.05s",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test passed; 7 failed",
        ] {
            counts.add_cargo_line(line);
        }
        assert_eq!((counts.passed, counts.failed), (5, 1));
        assert_eq!(counts.failures, ["one::breaks"]);
    }

    #[test]
    fn a_report_of_playwright_is_read() {
        let report = r#"<testsuites id="" name="" tests="3" failures="1" skipped="1" errors="0" time="1.2">
<testsuite name="today.spec.ts" timestamp="2026-01-01" hostname="" tests="2" failures="1" skipped="0" time="1" errors="0">
<testcase name="one &amp; two" classname="today.spec.ts" time="1"></testcase>
<testcase name="three" classname="today.spec.ts" time="1">
<failure message="today.spec.ts:3:1 three" type="FAILURE"><![CDATA[  Error: waited in vain

    at line 3]]></failure></testcase>
</testsuite>
<testsuite name="guides.spec.ts" timestamp="2026-01-01" hostname="" tests="1" failures="0" skipped="1" time="0.2" errors="0">
<testcase name="four" classname="guides.spec.ts" time="0"><skipped></skipped></testcase>
</testsuite></testsuites>"#;
        let read = Counts::from_junit(report).unwrap();
        assert_eq!((read.passed, read.failed), (1, 1));
        assert_eq!(
            read.failures,
            ["today.spec.ts: three\n      Error: waited in vain\n        at line 3"]
        );
    }

    #[test]
    fn a_report_of_vitest_is_read() {
        let report = r#"<?xml version="1.0" encoding="UTF-8" ?>
<testsuites name="vitest tests" tests="2" failures="0" errors="0" time="0.1">
    <testsuite name="src/a.test.ts" timestamp="x" hostname="y" tests="2" failures="0" errors="0" skipped="1" time="0.01">
        <testcase classname="src/a.test.ts" name="one" time="0.01"></testcase>
        <testcase classname="src/a.test.ts" name="two" time="0.01"><skipped/></testcase>
    </testsuite>
</testsuites>"#;
        assert_eq!(Counts::from_junit(report).unwrap(), counts(1, 0));
    }

    #[test]
    fn a_suite_that_ends_badly_has_failed_even_without_a_failed_test() {
        assert_eq!(counts(4, 0).with_ending(false), counts(4, 1));
        assert_eq!(counts(4, 2).with_ending(false), counts(4, 2));
        assert_eq!(counts(4, 0).with_ending(true), counts(4, 0));
    }
}
