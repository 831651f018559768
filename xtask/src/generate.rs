//! `cargo xtask generate`: writes what the window has from the command table and the table of languages. It is committed; a test fails when
//! it is stale.

use std::fs;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::{paths, process};

/// What is asked for, and where it is written.
const FILES: [(&str, &str); 3] = [
    ("generated.ts", "ui/src/backend/generated.ts"),
    ("languages.json", "ui/src/backend/languages.json"),
    ("languages.css", "ui/src/styles/languages.css"),
];

pub(crate) fn run() -> Result<()> {
    for (what, path) in FILES {
        let mut command = process::cargo([
            "run",
            "--quiet",
            "--package",
            "porchlight-actions",
            "--example",
            "generate",
            "--",
            what,
        ]);
        let output = command.stderr(Stdio::inherit()).output()?;
        ensure!(output.status.success(), "{} ended with {}", process::line(&command), output.status);
        let file = paths::root().join(path);
        fs::write(&file, output.stdout).with_context(|| format!("could not write {}", file.display()))?;
        println!("Written: {}", file.display());
    }
    Ok(())
}
