//! How large a pack and its parts may be. Larger files are not written by hand, and could be made to exhaust memory or time.

/// Largest file that is read, in bytes: some sixty printed pages.
pub const FILE_BYTES_MAX: u64 = 256 * 1024;
/// Longest line, in bytes: a long Thai paragraph takes three bytes a letter. It also bounds nesting written on one line.
pub const LINE_BYTES_MAX: usize = 16 * 1024;
/// Most files in a pack.
pub const FILES_MAX: usize = 2_000;
/// Most bytes in all files of a pack.
pub const PACK_BYTES_MAX: u64 = 32 * 1024 * 1024;
/// Deepest nesting of quotations, lists, emphasis and links, in levels.
pub const NESTING_LEVELS_MAX: usize = 8;
/// Longest id, in characters.
pub const ID_CHARS_MAX: usize = 64;
/// Longest title, name or heading, in characters.
pub const TITLE_CHARS_MAX: usize = 120;
/// Longest line of a table that is read as a sentence or two (`summary`, `who`, `what`, `note`), in characters.
pub const SENTENCE_CHARS_MAX: usize = 500;
/// Longest address or contact, in characters.
pub const CONTACT_CHARS_MAX: usize = 200;
/// Longest paragraph, in characters.
pub const PARAGRAPH_CHARS_MAX: usize = 4_000;
/// Longest text before a talk, in words: what is read in thirty seconds.
pub const BEFORE_WORDS_MAX: usize = 60;
/// Most entries in a list of a table (`topics`, `sources`, `asked`, `next`, `contacts` …).
pub const LIST_ENTRIES_MAX: usize = 50;
/// Most entries in one of the pack's own tables: sources, topics, groups of words, helplines of one country.
pub const TABLE_ENTRIES_MAX: usize = 1_000;
/// Longest reading time, in minutes.
pub const MINUTES_MAX: u16 = 240;
/// Longest wait for the next review of a checklist, in days: ten years.
pub const REVIEW_DAYS_MAX: u16 = 3_650;
/// Fewest answers of a moment in a rehearsal: with one there is nothing to choose.
pub const ANSWERS_MIN: usize = 2;
/// Most answers of a moment in a rehearsal: more do not fit on a screen.
pub const ANSWERS_MAX: usize = 4;
/// Most problems reported in one file; the rest are found once these are mended.
pub const PROBLEMS_PER_FILE_MAX: usize = 50;
/// Most results of a search.
pub const HITS_MAX: usize = 20;
/// Most words of a search that count; the rest is ignored.
pub const QUERY_WORDS_MAX: usize = 12;
/// Longest search that is read, in bytes.
pub const QUERY_BYTES_MAX: usize = 1_000;
