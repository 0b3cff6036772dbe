### The frame around the pages of text. The text itself lies in content.

content-ask = Ask about this before you act
content-past = This page was to be looked over by { $day }. Something may have changed.
content-sources = Sources
content-source = Source
content-back = Back to the text from source { $number }
content-written = Written { $day }.
content-unchecked = Nobody of ours has checked this page against the sources yet.
content-all-checked = We have checked this page against the sources.
content-dated = From { $day }.
content-undated = Not dated.
content-certainty-authority = Read at the authority’s or the service’s own place.
content-certainty-second-hand = Read with others who write about it.
content-certainty-old = More than five years old, or read in a roundabout way.
content-certainty-unchecked = Not read anywhere yet.
content-checked = Checked by { $name }, { $day }.
content-signed = Approved by { $name }, { $day }.
content-unsigned = No lawyer has approved this page.
content-some-signed = A lawyer has approved only what it says beside the source.
