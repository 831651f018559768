pub(crate) mod wire;

use porchlight_domain::private::FollowUpFrom;
use porchlight_vault::{FollowUpDetails, TalkDetails, Vault};

use crate::{
    ActionError, Backend, cards, follow_ups,
    talks::wire::{SaveTalk, TalkSaved},
    types::{self, ById, Done},
};

/// Longest note on a talk. Longer thoughts belong in the journal.
const TALK_NOTE_CHARS_MAX: usize = 4_000;

pub(crate) fn save(backend: &Backend, vault: &Vault, request: SaveTalk) -> Result<TalkSaved, ActionError> {
    let person = request.person.0;
    let day = request.day.read("day")?;
    if day > backend.today() {
        return Err(ActionError::invalid("day"));
    }
    if request.note.chars().count() > TALK_NOTE_CHARS_MAX {
        return Err(ActionError::invalid("note"));
    }
    let follow_up = request.follow_up.map(|new| follow_ups::check(&new.what, &new.due)).transpose()?;
    let details = TalkDetails {
        person,
        guide: request.guide,
        day,
        note: request.note.trim().to_owned(),
    };
    let now = backend.now();
    // One transaction: there is never a talk without the follow-up that was asked for with it.
    let (talk, follow_up, names) = vault.write(|writer| {
        let id = writer.talk_save(None, &details, now)?;
        let follow_up = match follow_up {
            Some((what, due)) => {
                let details = FollowUpDetails {
                    person: Some(person),
                    what,
                    due,
                    planned: None,
                    from: FollowUpFrom::Talk(id),
                };
                let follow_up = writer.follow_up_save(None, &details, now)?;
                Some(writer.follow_up(follow_up)?)
            }
            None => None,
        };
        Ok((writer.talk(id)?, follow_up, cards::people::names(writer)?))
    })?;
    Ok(TalkSaved {
        talk: cards::talks::card(backend, &names, &talk),
        follow_up: cards::follow_ups::cards(backend, vault, &names, follow_up)?.pop(),
    })
}

/// Takes back a talk that was noted by mistake, with the follow-ups that came from it.
pub(crate) fn remove(_: &Backend, vault: &Vault, request: ById<types::TalkId>) -> Result<Done, ActionError> {
    let id = request.id.0;
    vault.write(|writer| {
        for follow_up in writer.follow_ups_open()? {
            if follow_up.from == FollowUpFrom::Talk(id) {
                writer.follow_up_erase(follow_up.id)?;
            }
        }
        writer.talk_erase(id)
    })?;
    Ok(Done {})
}
