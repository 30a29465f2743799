"""Web pages for people who decide: one file each, that fetches nothing, reads on a phone, in the dark and on paper."""
