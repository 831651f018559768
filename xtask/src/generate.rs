//! `cargo xtask generate`: writes the TypeScript side of the command table, which is committed; a test fails when it is stale.

use std::fs;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::{paths, process};

pub(crate) fn run() -> Result<()> {
    let mut command = process::cargo(["run", "--quiet", "--package", "porchlight-actions", "--example", "generate"]);
    let output = command.stderr(Stdio::inherit()).output()?;
    ensure!(output.status.success(), "{} ended with {}", process::line(&command), output.status);
    let file = paths::root().join("ui/src/backend/generated.ts");
    fs::write(&file, output.stdout).with_context(|| format!("could not write {}", file.display()))?;
    println!("Written: {}", file.display());
    Ok(())
}
