use porchlight_domain::private::EntryFilter;
use porchlight_vault::Vault;

use crate::{
    ActionError, Backend, cards,
    journal::{
        self,
        wire::{NoteFilter, SaveFilter, SavedFilterCard},
    },
    types::{self, ById, Done, Nothing},
};

/// Longest name of a saved filter, in characters: it stands on a button.
const NAME_CHARS_MAX: usize = 60;
/// Saved filters at most. More would need a search of their own.
const SAVED_FILTERS_MAX: usize = 50;

pub(crate) fn list(_: &Backend, vault: &Vault, _: Nothing) -> Result<Vec<SavedFilterCard>, ActionError> {
    let kept = vault.read(|reader| reader.saved_filters())?;
    Ok(kept
        .into_iter()
        .map(|saved| SavedFilterCard {
            id: saved.id.into(),
            name: saved.name,
            filter: NoteFilter {
                words: saved.filter.words,
                person: saved.filter.person.map(Into::into),
                kind: saved.filter.kind.map(cards::entries::kind_name),
                tag: saved.filter.tag,
                from: saved.filter.from.map(Into::into),
                to: saved.filter.to.map(Into::into),
            },
        })
        .collect())
}

pub(crate) fn save(backend: &Backend, vault: &Vault, request: SaveFilter) -> Result<Vec<SavedFilterCard>, ActionError> {
    let name = request.name.trim();
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX || name.chars().any(char::is_control) {
        return Err(ActionError::invalid("name"));
    }
    let filter = journal::filter(&request.filter)?;
    if filter == EntryFilter::default() {
        return Err(ActionError::invalid("filter"));
    }
    let now = backend.now();
    let kept = vault.write(|writer| {
        if writer.saved_filters()?.len() >= SAVED_FILTERS_MAX {
            return Ok(false);
        }
        writer.filter_save(name, &filter, now)?;
        Ok(true)
    })?;
    if !kept {
        return Err(ActionError::invalid("count"));
    }
    list(backend, vault, Nothing {})
}

pub(crate) fn remove(_: &Backend, vault: &Vault, request: ById<types::SavedFilterId>) -> Result<Done, ActionError> {
    let id = request.id.0;
    vault.write(|writer| writer.filter_remove(id))?;
    Ok(Done {})
}
