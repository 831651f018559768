//! The tables of a pack: TOML, read strictly, with the place of every value.
mod directory;
mod pack;
mod search_words;
mod sources;
mod toml_text;
mod topics;
mod values;

pub(crate) use directory::read_country;
pub use pack::PackInfo;
pub(crate) use pack::read_pack;
pub(crate) use search_words::{SearchWords, read_search_words};
pub(crate) use sources::read_sources;
pub(crate) use toml_text::read_toml;
pub(crate) use topics::read_topics;
pub(crate) use values::{
    check_count, check_id, check_sentence, check_title, code_value, code_values, date_or_undated, day_value, is_id, telephone_numbers,
    text_list, web_addresses,
};
