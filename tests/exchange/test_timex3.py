"""TIMEX3 attributes by TimeML 1.2.1, worked out by hand for a report of Monday 2023-09-11."""

from __future__ import annotations

import pytest

from timeline import find
from timeline.exchange import timex3

ROWS = [
    ("It opened [[yesterday]].", "DATE", "2023-09-10", {}),
    ("It opened on [[Friday]].", "DATE", "2023-09-08", {}),
    ("It will open on [[Friday]].", "DATE", "2023-09-15", {}),
    ("It opened on [[5 May 2021]].", "DATE", "2021-05-05", {}),
    ("It opened in [[May 2021]].", "DATE", "2021-05", {}),
    ("It opened in [[1990]].", "DATE", "1990", {}),
    ("It opened in [[the 1990s]].", "DATE", "199", {}),
    ("It opened in [[the 19th century]].", "DATE", "18", {}),
    ("It opened [[last week]].", "DATE", "2023-W36", {}),
    ("It will open [[next month]].", "DATE", "2023-10", {}),
    ("It opened [[last weekend]].", "DATE", "2023-W36-WE", {}),
    ("It opened in [[the summer of 2021]].", "DATE", "2021-SU", {}),
    ("It opened in [[the third quarter of 2022]].", "DATE", "2022-Q3", {}),
    ("It opened in [[the first half of 2022]].", "DATE", "2022-H1", {}),
    ("It opened in [[early May 2021]].", "DATE", "2021-05", {"mod": "START"}),
    ("It opened in [[mid-2021]].", "DATE", "2021", {"mod": "MID"}),
    ("It opened at [[the end of 2021]].", "DATE", "2021", {"mod": "END"}),
    ("It opened [[about 1990]].", "DATE", "1990", {"mod": "APPROX"}),
    ("It is [[now]] open.", "DATE", "PRESENT_REF", {}),
    ("It opened [[recently]].", "DATE", "PAST_REF", {}),
    ("It was built in [[44 BC]].", "DATE", "BC0044", {}),
    ("It was built in [[the second millennium BC]].", "DATE", "BC1", {}),
    ("It opened [[half a century ago]].", "DATE", "1973", {}),
    ("It opened [[more than two decades ago]].", "DATE", "200", {}),
    ("It was open [[all day]].", "DURATION", "P1D", {}),
    ("It was open [[the whole week]].", "DURATION", "P1W", {}),
    ("It made a loss in [[the full year]].", "DATE", "2023", {}),
    ("It fell in 146 BC. It was rebuilt [[the following year]].", "DATE", "BC0145", {}),
    ("It fell in the autumn of 480 BC. It was empty [[a decade later]].", "DATE", "BC0470", {}),
    ("It opened on 3 May 2021. [[48 hours later]] it closed.", "DATE", "2021-05-05", {}),
    ("It closed [[half an hour ago]].", "DATE", "2023-09-11", {}),
    ("It closed [[more than an hour ago]].", "DATE", "2023-09-11", {}),
    ("It closed at noon on 3 May 2021. [[Two hours later]] it opened.", "TIME", "2021-05-03T14:00", {}),
    ("It was open from mid-June to [[early July 2021]].", "DATE", "2021-07", {"mod": "START"}),
    ("It was open from 2019 to [[the present]].", "DATE", "PRESENT_REF", {}),
    ("The vote is set for [[the week beginning 9 October]].", "DATE", "2023-W41", {}),
    ("It opened on [[Sunday evening]].", "TIME", "2023-09-10TEV", {}),
    ("It opened on [[the night of 27-28 September 1994]].", "TIME", "1994-09-27TNI", {}),
    ("It opened in [[the early hours of Sunday]].", "TIME", "2023-09-10TMO", {}),
    ("It opened at [[5 pm on 5 May 2021]].", "TIME", "2021-05-05T17:00", {}),
    ("It opened at [[0630 hours on 5 May 2021]].", "TIME", "2021-05-05T06:30", {}),
    ("It burned in [[the past three summers]].", "DATE", "XXXX-SU", {}),
    ("It took [[three weeks]].", "DURATION", "P3W", {}),
    ("It took [[an hour and a half]].", "DURATION", "PT1.5H", {}),
    ("It took [[half a year]].", "DURATION", "P0.5Y", {}),
    ("It took [[about two hours]].", "DURATION", "PT2H", {"mod": "APPROX"}),
    ("It took [[more than ten years]].", "DURATION", "P10Y", {"mod": "MORE_THAN"}),
    ("It took [[less than an hour]].", "DURATION", "PT1H", {"mod": "LESS_THAN"}),
    ("It took [[at least two days]].", "DURATION", "P2D", {"mod": "EQUAL_OR_MORE"}),
    ("It took [[several months]].", "DURATION", "PXM", {}),
    ("It opens [[every Tuesday]].", "SET", "XXXX-WXX-2", {"quant": "EVERY"}),
    ("It opens [[every Tuesday evening]].", "SET", "XXXX-WXX-2TEV", {"quant": "EVERY"}),
    ("It opens [[every Tuesday at 9 am]].", "SET", "XXXX-WXX-2T09:00", {"quant": "EVERY"}),
    ("It rings [[every day at noon]].", "SET", "XXXX-XX-XXT12:00", {"quant": "EVERY"}),
    ("It rings [[every night at 10 pm]].", "SET", "XXXX-XX-XXT22:00", {"quant": "EVERY"}),
    ("It opens on [[Tuesday nights]].", "SET", "XXXX-WXX-2TNI", {}),
    ("They met one [[Tuesday morning]].", "SET", "XXXX-WXX-2TMO", {}),
    ("It opens [[every two weeks]].", "SET", "P2W", {"quant": "EVERY"}),
    ("It opens [[twice a week]].", "SET", "P1W", {"freq": "2X"}),
    ("It opens [[daily]].", "SET", "P1D", {}),
    ("It opens [[every second Tuesday of the month]].", "SET", "P1M", {"quant": "EVERY"}),
]


@pytest.mark.parametrize(("sentence", "kind", "value", "more"), ROWS, ids=[row[0] for row in ROWS])
def test_the_attributes_of_a_mention(sentence: str, kind: str, value: str, more: dict[str, str]) -> None:
    words = sentence[sentence.index("[[") + 2 : sentence.index("]]")]
    *_, mention = find(sentence.replace("[[", "").replace("]]", ""), "2023-09-11")
    assert mention.text == words
    assert timex3.attributes(mention) == {"type": kind, "value": value, **more}


def test_an_hour_up_to_which_something_was() -> None:
    *_, hour = find("He came on 3 May 2021. By nine she had left.", "2023-09-11", genre="narrative")
    assert timex3.attributes(hour) == {"type": "TIME", "value": "2021-05-03T09:00"}


def test_a_quarter_by_its_end_is_that_of_the_calendar() -> None:
    quarter, end = find("It lost money in the quarter ended Sept. 29, 2022.", "2023-09-11")
    assert [timex3.attributes(one)["value"] for one in (quarter, end)] == ["2022-Q3", "2022-09-29"]
