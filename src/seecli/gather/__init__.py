"""Many documents to one store: each is read by itself and its reading kept, then all readings become one store."""
