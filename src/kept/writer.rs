//! Writing.

use super::Never;
use serde::ser::{self, Serialize};
use std::fmt::Write;

type Done = Result<(), Never>;

/// What was written so far.
#[derive(Debug, Default)]
pub(super) struct Writer {
    pub(super) text: String,
}

impl Writer {
    #[allow(clippy::unnecessary_wraps, reason = "it is what most of serde's methods end with")]
    fn number(&mut self, number: u64) -> Done {
        // Writing to a `String` can't fail.
        let _ = write!(self.text, "{number};");
        Ok(())
    }

    fn variant(&mut self, index: u32) -> Result<&mut Self, Never> {
        self.number(index.into())?;
        Ok(self)
    }

    /// What serde gives a length for has one; the rest would be no data.
    fn length(&mut self, length: Option<usize>) -> Result<&mut Self, Never> {
        self.number(length.unwrap_or_default() as u64)?;
        Ok(self)
    }
}

/// Numbers of all kinds, as the 64 bits they fit in.
macro_rules! numbers {
    ($($name:ident $type:ty: $number:expr;)*) => {
        $(fn $name(self, value: $type) -> Done {
            self.number($number(value))
        })*
    };
}

impl<'w> ser::Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = &'w mut Writer;
    type SerializeTuple = &'w mut Writer;
    type SerializeTupleStruct = &'w mut Writer;
    type SerializeTupleVariant = &'w mut Writer;
    type SerializeMap = &'w mut Writer;
    type SerializeStruct = &'w mut Writer;
    type SerializeStructVariant = &'w mut Writer;

    numbers! {
        serialize_bool bool: u64::from;
        serialize_u8 u8: u64::from;
        serialize_u16 u16: u64::from;
        serialize_u32 u32: u64::from;
        serialize_u64 u64: u64::from;
        serialize_i8 i8: |value| i64::from(value).cast_unsigned();
        serialize_i16 i16: |value| i64::from(value).cast_unsigned();
        serialize_i32 i32: |value| i64::from(value).cast_unsigned();
        serialize_i64 i64: i64::cast_unsigned;
        serialize_f32 f32: |value: f32| u64::from(value.to_bits());
        serialize_f64 f64: f64::to_bits;
        serialize_char char: |value| u64::from(u32::from(value));
    }

    fn serialize_str(self, text: &str) -> Done {
        self.number(text.len() as u64)?;
        self.text.push_str(text);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Done {
        bytes.serialize(self)
    }

    fn serialize_none(self) -> Done {
        self.number(0)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        self.number(1)?;
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, index: u32, _: &'static str) -> Done {
        self.number(index.into())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T>(self, _: &'static str, index: u32, _: &'static str, value: &T) -> Done
    where
        T: Serialize + ?Sized,
    {
        value.serialize(self.variant(index)?)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self, Never> {
        self.length(length)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple_variant(self, _: &'static str, index: u32, _: &'static str, _: usize) -> Result<Self, Never> {
        self.variant(index)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self, Never> {
        self.length(length)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_struct_variant(self, _: &'static str, index: u32, _: &'static str, _: usize) -> Result<Self, Never> {
        self.variant(index)
    }
}

/// Parts of a value simply follow each other.
macro_rules! parts {
    ($($trait:ident { $method:ident $(, $name:ty)? })*) => {
        $(impl ser::$trait for &mut Writer {
            type Ok = ();
            type Error = Never;

            fn $method<T: Serialize + ?Sized>(&mut self, $(_: $name,)? value: &T) -> Done {
                value.serialize(&mut **self)
            }

            fn end(self) -> Done {
                Ok(())
            }
        })*
    };
}

parts! {
    SerializeSeq { serialize_element }
    SerializeTuple { serialize_element }
    SerializeTupleStruct { serialize_field }
    SerializeTupleVariant { serialize_field }
    SerializeStruct { serialize_field, &'static str }
    SerializeStructVariant { serialize_field, &'static str }
}

impl ser::SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}
