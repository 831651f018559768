/// Puts values in the places of a text: `Page {page}` with `page`. A value is never looked into for further places.
pub(crate) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, from_open) = rest.split_at(open);
        filled.push_str(before);
        let place = from_open.find('}').and_then(|close| {
            let (name, after) = (&from_open[1..close], &from_open[close + 1..]);
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, after))
        });
        match place {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = &from_open[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_take_their_places_and_stay_as_they_are() {
        assert_eq!(fill("{what}: {who}", &[("who", "{what}"), ("what", "x")]), "x: {what}");
        assert_eq!(fill("{page} {", &[("pages", "3")]), "{page} {");
    }
}
