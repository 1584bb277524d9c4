"""Says of each document whether it passes a schema: [SCHEMA, [DOCUMENT, ...]] in, [true, ...] out.

A schema that breaks the metaschema of 2020-12 ends it with an error.
"""

import json
import sys

from jsonschema import Draft202012Validator

schema, documents = json.load(sys.stdin)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
json.dump([validator.is_valid(document) for document in documents], sys.stdout)
