use jiff::Timestamp;
use porchlight_domain::private::{PersonDetails, PersonId};

use super::details::columns;
use crate::{
    Result, Writer,
    database::{Id, Moment, insert, new_id, update},
    writer::touched,
};

impl Writer<'_> {
    /// Adds someone, or with an id changes what is known of them.
    pub fn person_save(&self, id: Option<PersonId>, details: &PersonDetails, now: Timestamp) -> Result<PersonId> {
        let Some(id) = id else {
            let id = PersonId(new_id(now));
            self.person_add(id, details, now)?;
            return Ok(id);
        };
        let condition = "id = ?1 AND trashed IS NULL";
        touched(update(self.connection, "person", &columns(details), condition, &Id(id.0))?)?;
        Ok(id)
    }

    /// Adds someone under an id that they have already.
    pub(crate) fn person_add(&self, id: PersonId, details: &PersonDetails, created: Timestamp) -> Result<()> {
        let new: [crate::database::Column<'_>; 2] = [("id", Box::new(Id(id.0))), ("created", Box::new(Moment(created)))];
        Ok(insert(self.connection, "person", &new, &columns(details))?)
    }
}

#[cfg(test)]
mod tests {
    use porchlight_domain::private::Role;

    use super::*;
    use crate::{Reader, database::migrate};

    #[test]
    fn every_field_is_kept_and_changed() {
        let mut connection = rusqlite::Connection::open_in_memory().unwrap();
        porchlight_words::register(&connection).unwrap();
        migrate(&mut connection).unwrap();
        let writer = Writer::new(&connection);
        let nobody = PersonDetails::named("A.".to_owned(), None, Role::Child);
        let mut known = PersonDetails {
            rhythm_days: Some(7),
            since: Some(jiff::civil::date(2025, 1, 1)),
            ..PersonDetails::named(String::new(), Some(2012), Role::Mentee)
        };
        for (field, text) in known.texts_mut() {
            *text = format!("{field:?}");
        }
        let kept = |id: PersonId| Reader { connection: &connection }.person(id).unwrap().details;
        let one = writer.person_save(None, &known, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(kept(one), known);
        writer.person_save(Some(one), &nobody, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(kept(one), nobody);
        writer.person_save(Some(one), &known, Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(kept(one), known);
    }
}
