//! Which files a new program image does not take over. The only module of the shell with `unsafe` code.
#![allow(unsafe_code)]
use std::{fs, os::fd::BorrowedFd};

use rustix::io::{FdFlags, fcntl_setfd};

/// Standard input, output and error.
const STANDARD_MAX: i32 = 2;

/// Marks every open file but standard input, output and error to be closed when a new image takes the place of this one.
///
/// The web view opens some without that mark; about ten more would stay open after each lock, until the limit of the process.
pub(crate) fn close_with_image() {
    let Ok(open) = fs::read_dir("/proc/self/fd") else { return };
    let numbers: Vec<i32> = open.flatten().filter_map(|file| file.file_name().to_str()?.parse().ok()).collect();
    for number in numbers.into_iter().filter(|number| *number > STANDARD_MAX) {
        // SAFETY: the number is borrowed for this one call and only its mark is set. If the file was closed since it was listed, the call
        // fails, or marks the file that has got the number since, which is to be closed just as well.
        let file = unsafe { BorrowedFd::borrow_raw(number) };
        let _ = fcntl_setfd(file, FdFlags::CLOEXEC);
    }
}
