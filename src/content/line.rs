//! A line of runs as templates and content.json have it: a list of runs. A template gets the line itself,
//! so that what lays it out takes no list apart.

use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr, Serde, Value, serializing_for_value};
use serde::{Serialize, Serializer};

use crate::text::Said;

impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializing_for_value() {
            Value::from_object(self.clone()).serialize(serializer)
        } else {
            self.runs().serialize(serializer)
        }
    }
}

impl Object for Said {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let run = self.runs().get(key.as_usize()?)?;
        Some(Value::from(Serde(run)))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.runs().len())
    }
}
