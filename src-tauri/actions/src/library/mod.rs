//! What the library has: one folder a kind.
pub(crate) mod checklists;
pub(crate) mod flows;
pub(crate) mod guides;
pub(crate) mod helplines;
pub(crate) mod prints;
pub(crate) mod question_sets;
pub(crate) mod readings;
pub(crate) mod rehearsals;
pub(crate) mod shelves;
pub(crate) mod sites;
pub(crate) mod wire;
