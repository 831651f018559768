//! Counts passed and failed tests over all suites and says how it went.

use std::time::{Duration, Instant};

/// How many tests of a suite passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Counts {
    /// A check that is one test.
    pub(crate) fn one(passed: bool) -> Self {
        if passed {
            Self { passed: 1, failed: 0 }
        } else {
            Self { passed: 0, failed: 1 }
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
    }

    /// Adds what a line of `cargo test` says, such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    pub(crate) fn add_cargo_line(&mut self, line: &str) {
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
    pub(crate) fn from_junit(report: &str) -> Self {
        let mut counts = Self::default();
        for tag in report.split("<testsuite ").skip(1) {
            let tag = tag.split('>').next().unwrap_or_default();
            let number = |name: &str| attribute(tag, name).and_then(|value| value.parse::<u32>().ok()).unwrap_or(0);
            let failed = number("failures") + number("errors");
            counts.failed += failed;
            counts.passed += number("tests").saturating_sub(failed + number("skipped"));
        }
        counts
    }
}

fn attribute<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    let (_, rest) = tag
        .split_once(&format!(" {name}=\""))
        .or_else(|| tag.split_once(&format!("{name}=\"")))?;
    rest.split_once('"').map(|(value, _)| value)
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
            let Counts { passed, failed } = suite.counts;
            let mark = if failed == 0 { "ok  " } else { "FAIL" };
            println!(
                "{mark}  {:<34}{passed:>6} passed{failed:>6} failed  {:>9}",
                suite.name,
                readable(suite.took)
            );
            total.add(suite.counts);
        }
        println!("Total time: {}\n", readable(self.start.elapsed()));
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

    #[test]
    fn lines_of_cargo_test_add_up() {
        let mut counts = Counts::default();
        for line in [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.05s",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test passed; 7 failed",
        ] {
            counts.add_cargo_line(line);
        }
        assert_eq!(counts, Counts { passed: 5, failed: 1 });
    }

    #[test]
    fn a_report_of_playwright_is_read() {
        let report = r#"<testsuites id="" name="" tests="3" failures="1" skipped="1" errors="0" time="1.2">
<testsuite name="today.spec.ts" timestamp="2026-01-01" hostname="" tests="2" failures="1" skipped="0" time="1" errors="0">
</testsuite>
<testsuite name="guides.spec.ts" timestamp="2026-01-01" hostname="" tests="1" failures="0" skipped="1" time="0.2" errors="0">
</testsuite></testsuites>"#;
        assert_eq!(Counts::from_junit(report), Counts { passed: 1, failed: 1 });
    }

    #[test]
    fn a_report_of_vitest_is_read() {
        let report = r#"<?xml version="1.0" encoding="UTF-8" ?>
<testsuites name="vitest tests" tests="4" failures="0" errors="0" time="0.1">
    <testsuite name="src/a.test.ts" timestamp="x" hostname="y" tests="4" failures="0" errors="0" skipped="1" time="0.01">
    </testsuite>
</testsuites>"#;
        assert_eq!(Counts::from_junit(report), Counts { passed: 3, failed: 0 });
    }

    #[test]
    fn a_suite_that_ends_badly_has_failed_even_without_a_failed_test() {
        assert_eq!(Counts { passed: 4, failed: 0 }.with_ending(false), Counts { passed: 4, failed: 1 });
        assert_eq!(Counts { passed: 4, failed: 2 }.with_ending(false), Counts { passed: 4, failed: 2 });
        assert_eq!(Counts { passed: 4, failed: 0 }.with_ending(true), Counts { passed: 4, failed: 0 });
    }
}
