//! Short meetings with a young person.
mod codes;
mod draft;
mod list;
mod save;
mod search;
mod trash;

pub(crate) use codes::how_of;
pub use list::{Asked, LastContact};
pub use search::CheckInHit;
