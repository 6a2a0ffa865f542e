//! Reading.

use super::Never;
use serde::de::{self, DeserializeSeed, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

/// What is still to be read.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    rest: &'t str,
    broken: bool,
}

impl<'t> Reader<'t> {
    pub(super) fn new(rest: &'t str) -> Self {
        Self { rest, broken: false }
    }

    /// Whether all of the text was read and nothing was wrong with it.
    pub(super) fn is_done(&self) -> bool {
        !self.broken && self.rest.is_empty()
    }

    /// A number up to a limit; zero if there is none.
    fn number(&mut self, limit: u64) -> u64 {
        let mut number = 0_u64;
        for (at, byte) in self.rest.bytes().enumerate() {
            match byte {
                b'0'..=b'9' => number = number.wrapping_mul(10).wrapping_add(u64::from(byte - b'0')),
                b';' if at > 0 && number <= limit => {
                    self.rest = self.rest.get(at + 1..).unwrap_or_default();
                    return number;
                }
                _ => break,
            }
        }
        self.broken = true;
        self.rest = "";
        0
    }

    /// How many bytes or elements follow. Each takes a byte at least.
    #[allow(clippy::cast_possible_truncation, reason = "it is not more than a length")]
    fn length(&mut self) -> usize {
        self.number(self.rest.len() as u64) as usize
    }

    fn text(&mut self) -> &'t str {
        let length = self.length();
        let Some((text, rest)) = self.rest.split_at_checked(length) else {
            self.broken = true;
            return "";
        };
        self.rest = rest;
        text
    }
}

/// Numbers of all kinds, from the 64 bits they fit in.
macro_rules! numbers {
    ($($name:ident $visit:ident $limit:expr, $value:expr;)*) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit($value(self.number($limit)))
        })*
    };
}

#[allow(clippy::cast_possible_truncation, reason = "each number is below its limit")]
impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    numbers! {
        deserialize_bool visit_bool 1, |number| number == 1;
        deserialize_u8 visit_u8 u8::MAX.into(), |number| number as u8;
        deserialize_u16 visit_u16 u16::MAX.into(), |number| number as u16;
        deserialize_u32 visit_u32 u32::MAX.into(), |number| number as u32;
        deserialize_u64 visit_u64 u64::MAX, |number| number;
        deserialize_i8 visit_i8 u64::MAX, |number: u64| number as i8;
        deserialize_i16 visit_i16 u64::MAX, |number: u64| number as i16;
        deserialize_i32 visit_i32 u64::MAX, |number: u64| number as i32;
        deserialize_i64 visit_i64 u64::MAX, u64::cast_signed;
        deserialize_f32 visit_f32 u32::MAX.into(), |number| f32::from_bits(number as u32);
        deserialize_f64 visit_f64 u64::MAX, f64::from_bits;
        deserialize_char visit_char char::MAX.into(), |number| char::from_u32(number as u32).unwrap_or_default();
    }

    /// Only a format that names what it holds could tell.
    #[allow(unreachable_code, reason = "there is no such error")]
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        Err(de::Error::custom(""))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        match self.number(1) {
            0 => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_seq(Elements { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields { reader: self })
    }

    fn deserialize_tuple_struct<V>(self, _: &'static str, _: usize, visitor: V) -> Result<V::Value, Never>
    where
        V: Visitor<'de>,
    {
        visitor.visit_seq(Fields { reader: self })
    }

    fn deserialize_struct<V>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never>
    where
        V: Visitor<'de>,
    {
        visitor.visit_seq(Fields { reader: self })
    }

    fn deserialize_enum<V>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never>
    where
        V: Visitor<'de>,
    {
        let index = self.number(variants.len() as u64 - 1) as u32;
        visitor.visit_enum(Variant { reader: self, index })
    }

    forward_to_deserialize_any! { bytes byte_buf map identifier ignored_any }
}

/// The elements of a list, which follow each other.
struct Elements<'r, 't> {
    reader: &'r mut Reader<'t>,
    left: usize,
}

impl<'t> de::SeqAccess<'t> for Elements<'_, 't> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'t>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

/// The fields of a value, which follow each other. It is never asked for more of them than there are, so it does not count.
struct Fields<'r, 't> {
    reader: &'r mut Reader<'t>,
}

impl<'t> de::SeqAccess<'t> for Fields<'_, 't> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'t>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

/// One variant of an enum.
struct Variant<'r, 't> {
    reader: &'r mut Reader<'t>,
    index: u32,
}

impl<'t> de::EnumAccess<'t> for Variant<'_, 't> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'t>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let index = seed.deserialize(self.index.into_deserializer())?;
        Ok((index, self))
    }
}

impl<'t> de::VariantAccess<'t> for Variant<'_, 't> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'t>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'t>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields { reader: self.reader })
    }

    fn struct_variant<V: Visitor<'t>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields { reader: self.reader })
    }
}
