use zeroize::{Zeroize, Zeroizing};

use super::secret::random;
use crate::{Result, VaultError};

/// Groups of a code.
const GROUPS: usize = 7;
/// Random signs of a group, five bits each: 140 bits in all.
const GROUP_DATA: usize = 4;
/// Signs of a group, with its check sign.
const GROUP_SIGNS: usize = GROUP_DATA + 1;
/// Crockford's base 32: no I, L, O, U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What opens the vault when the passphrase is forgotten: seven groups of five signs, to be written on paper. Wiped when dropped.
///
/// The last sign of each group is a check, so that a slip can be pointed at.
pub struct RecoveryCode {
    signs: Box<[u8; GROUPS * GROUP_SIGNS]>,
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.signs.zeroize();
    }
}

impl RecoveryCode {
    pub(crate) fn random() -> Result<Self> {
        let mut code = Self {
            signs: Box::new([0; GROUPS * GROUP_SIGNS]),
        };
        for (number, group) in code.signs.chunks_exact_mut(GROUP_SIGNS).enumerate() {
            let bytes: Zeroizing<[u8; GROUP_DATA]> = Zeroizing::new(random()?);
            let mut values = Zeroizing::new([0; GROUP_DATA]);
            for (value, byte) in values.iter_mut().zip(bytes.iter()) {
                *value = byte & 31;
            }
            for (sign, &value) in group.iter_mut().zip(values.iter().chain([&check(number, &values[..])])) {
                *sign = SIGNS[usize::from(value)];
            }
        }
        Ok(code)
    }

    /// Its groups, in order, without separators.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.signs
            .chunks_exact(GROUP_SIGNS)
            .map(|group| std::str::from_utf8(group).unwrap_or_default())
    }

    /// The groups joined by hyphens.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * (GROUP_SIGNS + 1)));
        for group in self.groups() {
            if !text.is_empty() {
                text.push('-');
            }
            text.push_str(group);
        }
        text
    }

    /// What is stretched into a key: the random signs without their checks.
    pub(crate) fn secret(&self) -> Zeroizing<Vec<u8>> {
        let data = self.signs.chunks_exact(GROUP_SIGNS).flat_map(|group| &group[..GROUP_DATA]).copied();
        let mut secret = Zeroizing::new(Vec::with_capacity(GROUPS * GROUP_DATA));
        secret.extend(data);
        secret
    }
}

/// Reads a code as a person typed it: any case, any separators, O for 0, I and L for 1.
pub(crate) fn read_code(typed: &str) -> Result<RecoveryCode> {
    let wrong = |group| Err(VaultError::WrongRecoveryCode { group });
    let mut code = RecoveryCode {
        signs: Box::new([0; GROUPS * GROUP_SIGNS]),
    };
    let signs = typed.chars().filter(|c| !separates(*c));
    if signs.clone().count() != GROUPS * GROUP_SIGNS {
        return wrong(uneven_group(typed));
    }
    for (place, c) in code.signs.iter_mut().zip(signs) {
        // A sign that does not exist fails its group's check below.
        *place = value(c).map_or(b'?', |value| SIGNS[usize::from(value)]);
    }
    for (number, group) in code.signs.chunks_exact(GROUP_SIGNS).enumerate() {
        let mut values = Zeroizing::new([0; GROUP_SIGNS]);
        for (value_here, &sign) in values.iter_mut().zip(group) {
            match value(char::from(sign)) {
                Some(value) => *value_here = value,
                None => return wrong(Some(number + 1)),
            }
        }
        if check(number, &values[..GROUP_DATA]) != values[GROUP_DATA] {
            return wrong(Some(number + 1));
        }
    }
    Ok(code)
}

fn separates(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | ',' | '_' | '\u{200E}' | '\u{200F}'
        )
}

/// When as many groups were typed as there should be: the first that has a sign too many or too few.
fn uneven_group(typed: &str) -> Option<usize> {
    let mut lengths = typed
        .split(separates)
        .map(|group| group.chars().count())
        .filter(|&length| length > 0);
    let uneven = lengths.clone().position(|length| length != GROUP_SIGNS);
    if lengths.by_ref().count() == GROUPS {
        uneven.map(|at| at + 1)
    } else {
        None
    }
}

fn value(c: char) -> Option<u8> {
    let sign = match c.to_ascii_uppercase() {
        'O' => b'0',
        'I' | 'L' => b'1',
        other => u8::try_from(other).ok()?,
    };
    SIGNS.iter().position(|&known| known == sign).and_then(|at| u8::try_from(at).ok())
}

/// The check value of a group: notices any one wrong sign, any two signs swapped, and two groups swapped.
fn check(number: usize, data: &[u8]) -> u8 {
    // The group's own number is the first term, so a whole group in the wrong place does not fit either.
    let number = u8::try_from(number + 1).unwrap_or_default();
    // Powers of 2 in the field of 32 elements: all different, and none is 1, which is the weight of the check itself.
    let weights = [2, 4, 8, 16];
    data.iter()
        .zip(weights)
        .fold(times(number, 5), |sum, (&sign, weight)| sum ^ times(sign, weight))
}

/// Multiplies in the field of 32 elements (x^5 + x^2 + 1).
const fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn group_of(typed: &str) -> Option<Option<usize>> {
        match read_code(typed) {
            Err(VaultError::WrongRecoveryCode { group }) => Some(group),
            Ok(_) | Err(_) => None,
        }
    }

    #[test]
    fn a_code_reads_back_however_it_is_typed() {
        let code = RecoveryCode::random().unwrap();
        let text = code.text();
        assert_eq!(code.groups().count(), 7);
        for typed in [
            text.to_lowercase(),
            text.replace('-', " "),
            text.replace('-', ""),
            text.replace('0', "o").replace('1', "l"),
            format!("  {}\n", &*text),
        ] {
            assert_eq!(read_code(&typed).map_err(|_| ()).unwrap().secret(), code.secret());
        }
    }

    #[test]
    fn nothing_like_a_code_is_refused_without_a_group() {
        for typed in ["", "ABCDE", "correct horse battery staple", "ทดสอบ"] {
            assert_eq!(group_of(typed), Some(None));
        }
    }

    #[test]
    fn a_lost_or_doubled_sign_names_its_group() {
        let text = RecoveryCode::random().unwrap().text();
        assert_eq!(group_of(&text[1..]), Some(Some(1)));
        let mut doubled = text.to_string();
        doubled.insert(13, 'A');
        assert_eq!(group_of(&doubled), Some(Some(3)));
        assert_eq!(
            group_of(&text[..text.len() - 6]),
            Some(None),
            "a whole group is missing: no telling which"
        );
    }

    proptest! {
        #[test]
        fn any_wrong_sign_names_its_group(at in 0..35_usize, to in 0..32_usize) {
            let text: Vec<char> = RecoveryCode::random().unwrap().groups().flat_map(str::chars).collect();
            let mut typed = text.clone();
            typed[at] = char::from(SIGNS[to]);
            prop_assume!(typed != text);
            prop_assert_eq!(group_of(&typed.iter().collect::<String>()), Some(Some(at / 5 + 1)));
            typed[at] = 'U';
            prop_assert_eq!(group_of(&typed.iter().collect::<String>()), Some(Some(at / 5 + 1)));
        }

        #[test]
        fn two_signs_or_groups_swapped_are_noticed(a in 0..35_usize, b in 0..5_usize, g in 0..7_usize, h in 0..7_usize) {
            let text: Vec<char> = RecoveryCode::random().unwrap().groups().flat_map(str::chars).collect();
            let mut typed = text.clone();
            typed.swap(a, a / 5 * 5 + b);
            prop_assert!(typed == text || group_of(&typed.iter().collect::<String>()) == Some(Some(a / 5 + 1)));
            let mut typed = text.clone();
            for sign in 0..5 { typed.swap(g * 5 + sign, h * 5 + sign); }
            prop_assert!(typed == text || group_of(&typed.iter().collect::<String>()) == Some(Some(g.min(h) + 1)));
        }

        #[test]
        fn anything_can_be_typed_without_panic(typed in "\\PC{0,60}") {
            let _ = read_code(&typed);
        }
    }
}
