"""Answers from a store: a query as typed -> its parts -> what they mean -> scored events -> snippets and reasons."""
