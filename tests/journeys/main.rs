//! Whole stories through the actions, on a real vault: what the window does, without the window.
mod damaged_vault;
mod first_evening;
mod follow_ups;
mod fresh_computer;
mod full_disk;
mod going;
mod handover;
mod helplines;
mod journal;
mod locked;
mod mentoring;
mod merging;
mod people_import;
mod prints;
mod reminder;
mod together;
mod torn_pack;
