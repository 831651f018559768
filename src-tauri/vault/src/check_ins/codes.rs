use porchlight_domain::private::ContactHow;

/// As the database keeps it.
pub(super) const fn how_code(how: ContactHow) -> &'static str {
    match how {
        ContactHow::InPerson => "in_person",
        ContactHow::Call => "call",
        ContactHow::Video => "video",
        ContactHow::Messages => "messages",
        ContactHow::NotReached => "not_reached",
    }
}

/// As [`how_code`] writes it. The table holds no other; see its CHECK.
pub(crate) fn how_of(code: &str) -> ContactHow {
    ContactHow::ALL
        .into_iter()
        .find(|how| how_code(*how) == code)
        .unwrap_or(ContactHow::InPerson)
}
