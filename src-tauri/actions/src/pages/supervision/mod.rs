//! What a mentor takes to a supervision talk, on paper.
//!
//! The window chooses what goes in and shows the sheet; what is printed is that very sheet. So nothing that was left out ever gets here, and
//! nothing can show through from under a bar.
pub(crate) mod wire;

use porchlight_print::{PrintError, Summary, print_summary};
use porchlight_vault::Vault;

use crate::{
    ActionError, Backend,
    cards::{self, pauses::GoingPause},
    library::prints,
    pages::supervision::wire::{SaveSupervision, SupervisionNote, SupervisionPage, SupervisionRequest},
    session::{files::FileToSave, open::Open},
};

/// Most text of one sheet, in bytes: some hundred pages. More is a mistake, and would keep the printer of a shared office busy.
const SHEET_BYTES_MAX: usize = 500_000;

pub(crate) fn page(backend: &Backend, vault: &Vault, request: SupervisionRequest) -> Result<SupervisionPage, ActionError> {
    let id = request.person.0;
    let begins = request.begins.read("begins")?;
    let ends = request.ends.read("ends")?;
    if ends < begins {
        return Err(ActionError::invalid("ends"));
    }
    let since = backend.start_of(begins)?;
    let until = backend.start_of(ends.tomorrow().map_err(|_| ActionError::invalid("ends"))?)?;
    let (names, check_ins, mut talked, pauses, mut to_do, adults, notes) = vault.read(|reader| {
        Ok((
            cards::people::names(reader)?,
            reader.check_ins_between(id, begins, ends)?,
            reader.talks(id)?,
            reader.pauses()?,
            reader.follow_ups(id)?,
            reader.trusted_adults(id)?,
            if request.notes {
                reader.entries_between(id, begins, ends)?
            } else {
                Vec::new()
            },
        ))
    })?;
    talked.retain(|talk| (begins..=ends).contains(&talk.day));
    talked.reverse();
    to_do.retain(|follow_up| follow_up.done.is_none_or(|done| (since..until).contains(&done)));
    let touches = |pause: &GoingPause| pause.begins.0 <= ends && pause.ends.0 >= begins;
    Ok(SupervisionPage {
        person: cards::people::one(backend, vault, id)?,
        check_ins: check_ins.iter().map(|one| cards::check_ins::card(backend, &names, one)).collect(),
        talks: talked.iter().map(|talk| cards::talks::card(backend, &names, talk)).collect(),
        pauses: cards::pauses::theirs(id, &pauses).into_iter().filter(touches).collect(),
        follow_ups: cards::follow_ups::cards(backend, vault, &names, to_do)?,
        adults: adults.iter().map(cards::trusted_adults::card).collect(),
        notes: notes
            .into_iter()
            .map(|entry| SupervisionNote {
                id: entry.id.into(),
                day: entry.about.day.into(),
                text: entry.text,
            })
            .collect(),
    })
}

/// The sheet as it is shown, as a file. Private although it reads nothing: what is on it was private a moment ago.
pub(crate) fn file(_: &Backend, _: &Open, request: SaveSupervision) -> Result<FileToSave, ActionError> {
    if bytes(&request.sheet) > SHEET_BYTES_MAX {
        return Err(ActionError::invalid("sheet"));
    }
    let contents = print_summary(&request.sheet, prints::paper(request.paper)).map_err(|error| {
        // The window can say what to do about it; a page of empty boxes would help nobody.
        if error == PrintError::MissingGlyphs {
            ActionError::invalid("glyphs")
        } else {
            error.into()
        }
    })?;
    Ok(FileToSave {
        name: request.file_name,
        contents,
    })
}

fn bytes(sheet: &Summary) -> usize {
    let entries = sheet.parts.iter().flat_map(|part| &part.entries);
    entries
        .map(|entry| entry.title.len() + entry.lines.iter().map(|line| line.label.len() + line.text.len()).sum::<usize>())
        .sum()
}

#[cfg(test)]
mod tests {
    use porchlight_print::{SummaryEntry, SummaryLine, SummaryPart};

    use super::*;

    #[test]
    fn every_text_counts_towards_the_limit() {
        let line = SummaryLine {
            label: "ab".to_owned(),
            text: "cde".to_owned(),
        };
        let entry = SummaryEntry {
            title: "f".to_owned(),
            lines: vec![line.clone(), line],
        };
        let part = SummaryPart {
            title: "not counted".to_owned(),
            entries: vec![entry.clone(), entry],
        };
        let sheet = Summary {
            language: "en".to_owned(),
            title: String::new(),
            lead: String::new(),
            made: String::new(),
            notice: String::new(),
            parts: vec![part],
            page: String::new(),
        };
        assert_eq!(bytes(&sheet), 22);
    }
}
