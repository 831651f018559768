use serde::Serialize;
use ts_rs::TS;

use crate::types::Day;

/// A question to ask.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInQuestion {
    /// Id of the set of questions in the library.
    pub question_set: String,
    /// Id of the question in that set.
    pub question: String,
    /// As it is asked.
    pub words: String,
    /// The day it was last asked of them.
    pub last_asked: Option<Day>,
}
