"""Words for a time that lies ahead, as several items of the checklist read them."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_CLOCK = r"(?:\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d{1,2} ?[ap]m|noon|midday|midnight)"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|the \d{{1,2}}(?:st|nd|rd|th))"
)
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|the)"
_UNIT = r"(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?)"
_LENGTH = rf"{_NUMBER}(?: ?(?:-|to|or) ?\d{{1,3}})? ?(?:working |business |next )?{_UNIT}"
_PART = r"(?:tonight|tomorrow|today|this (?:morning|afternoon|evening)|end of (?:the )?(?:day|week)|close of business)"
_WHOLE_MONTH = "(?:january|february|april|june|july|august|september|october|november|december)"
POINT = rf"(?:{_CLOCK}|{_WHOLE_MONTH}|{_DATE}|(?:next )?{_DAY}|{_PART})"
AHEAD = (
    rf"(?:(?:by|before|until|till|on|at|from|no later than|this|next|due|for) (?:the )?{POINT}"
    rf"|(?:in|within|takes?|after|less than|up to|under) (?:about |around |the next )?{_LENGTH}"
    rf"|{_PART}|(?:by|next|this|on) {_DAY})"
)
ANY = rf"(?:{POINT}|{_LENGTH})"
