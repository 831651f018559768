/// A name as names are compared: without capitals, accents and needless spaces.
#[must_use]
pub fn name_key(name: &str) -> String {
    let folded = porchlight_words::fold(name);
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_but_for_accents_capitals_and_spaces() {
        assert_eq!(name_key(" Sofía  RÍOS "), name_key("sofia rios"));
        assert_ne!(name_key("ป่า"), name_key("ปา"));
        assert_ne!(name_key("Jo"), name_key("Joe"));
    }
}
