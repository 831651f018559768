//! Screens that compose several concepts. Nobody imports them but the command table.
pub(crate) mod closing;
pub(crate) mod find;
pub(crate) mod going;
pub(crate) mod person;
pub(crate) mod supervision;
pub(crate) mod today;
pub(crate) mod together;
