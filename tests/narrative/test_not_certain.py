"""What a report does not say: each of these was asserted once, and misled. Expected values by hand."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from tests.narrative.test_reconstruct import day, of, told
from timeline import Report, Verdict, reconstruct

MAY_27 = datetime(2015, 5, 27), datetime(2015, 5, 28)
MAY_9 = datetime(1945, 5, 9), datetime(1945, 5, 10)
MAY_9_ON = datetime(1945, 5, 9), datetime(1945, 5, 10, 1)
AUGUST_1980 = datetime(1980, 8, 1), datetime(1980, 9, 1)
AUTUMN_2022 = datetime(2022, 9, 1), datetime(2022, 12, 1)
NURSED = datetime(1912, 12, 25), datetime(2023, 9, 12)
FROM_MAY_2 = datetime(2020, 5, 2), datetime(2020, 6, 2)
IN_MAY = datetime(2020, 5, 1), datetime(2020, 6, 1)
MAY_4_OR_5 = datetime(2014, 5, 4), datetime(2014, 5, 6)
FROM_1931 = datetime(1931, 1, 1), datetime(2023, 9, 12)
FROM_1937 = datetime(1937, 1, 1), datetime(2023, 9, 12)
MAY_13 = datetime(2014, 5, 13), datetime(2014, 5, 14)
MAY_6_TO_10 = datetime(2014, 5, 6), datetime(2014, 5, 11)
HALF_PAST_FIVE = datetime(2014, 5, 3, 5, 30), datetime(2014, 5, 3, 17, 31)
ADMITTED = "Admitted: 3 May 2014\nDischarged: 9 May 2014\n\n"
APRIL_1809 = datetime(1809, 4, 1), datetime(1809, 5, 1)
DIARY = "Friday, 8 September 2023\n\n"
LOG = "Monday 11 September 2023\n\n02:00 Fire. "
AT_TWO = datetime(2023, 9, 11, 2), datetime(2023, 9, 11, 2, 1)
BY_MONDAY = None, day(9, 12)
ON_SUNDAY = datetime(2023, 9, 10, 5, 30), datetime(2023, 9, 10, 17, 31)
OVER_CHRISTMAS = datetime(2014, 12, 18), datetime(2015, 1, 2)
JANUARY_2014_OR_15 = datetime(2014, 1, 1), datetime(2015, 2, 1)
SOME_EARLIER = datetime(1985, 1, 1), datetime(1993, 1, 1)
MAY_5 = datetime(2020, 5, 5)
AT_FIVE = datetime(2023, 9, 8, 17), datetime(2023, 9, 8, 17, 1)
AT_EIGHT = datetime(2023, 9, 8, 8), datetime(2023, 9, 8, 8, 1)
A_MORNING = datetime(2023, 9, 8, 6), datetime(2023, 9, 9, 12)
A_FORTNIGHT = datetime(2023, 8, 26), datetime(2023, 9, 11)
AND_LATER = ", and in 1958, the year after the dam was built, a village was drowned."
AFTER_TWO = datetime(2023, 9, 4, 2, 1), datetime(2023, 9, 4, 14, 1)
IN_2022 = datetime(2022, 1, 1), datetime(2023, 1, 1)
FROM_EITHER = datetime(1888, 1, 1), datetime(1919, 1, 1)
SINCE_BIRTH = datetime(1890, 1, 1), datetime(1919, 1, 1)
JUNE_1920_OR_21 = datetime(1920, 6, 5), datetime(1921, 6, 6)
MAY_OR_JUNE_3 = datetime(2020, 5, 3), datetime(2020, 6, 4)
NOVEMBER_1 = datetime(1920, 11, 1), datetime(1920, 11, 2)
NIGHT_OF_MAY_6 = datetime(2023, 5, 6, 21), datetime(2023, 5, 7, 6)
MAY_2021 = datetime(2021, 5, 1), datetime(2021, 6, 1)
DECEMBER_30 = datetime(2022, 12, 30), datetime(2022, 12, 31)
FROM_JUNE_1914 = datetime(1914, 6, 1), datetime(2024, 7, 1)
SINCE_THE_VOTE = datetime(2010, 5, 9), datetime(2023, 9, 12)
ANY_WINTER = datetime(2010, 12, 1), datetime(2012, 3, 1)
MAY_3 = datetime(2018, 5, 3), datetime(2018, 5, 4)
MAY_4_2020 = datetime(2020, 5, 4)
FROM_1939 = datetime(1939, 9, 3), datetime(2023, 9, 4)
EASTER_2017 = datetime(2017, 4, 17)
ON_THE_14TH = datetime(1912, 4, 14, 21, 40), datetime(1912, 4, 14, 21, 41)
AT_4 = datetime(1912, 4, 15, 4), datetime(1912, 4, 15, 4, 1)
TWELVE = datetime(2023, 9, 8, 0, 1)
CHAT = "Thursday, 4 May 2023\n[22:48] Ann: Hi.\n[22:50] Bob: "
MAY_2_2014, MAY_3_2014 = datetime(2014, 5, 2), datetime(2014, 5, 3)
JANUARY_1920_OR_21 = datetime(1920, 1, 16), datetime(1921, 1, 18)
JANUARY_1921 = datetime(1921, 1, 1), datetime(1921, 2, 1)
JUNE_1943 = datetime(1943, 6, 1), datetime(1943, 7, 1)
JUNE_9 = datetime(1920, 6, 9), datetime(1920, 6, 10)
JUNE_1950 = datetime(1950, 6, 1), datetime(1950, 7, 1)
SEPT_8 = day(9, 8), day(9, 9)
WATCH = "I was on duty from 10 pm on Sunday 3 May 2020 until 7 am. "
HEARING = "Tuesday 5 September 2023\n(10.30 am)\n\nQ. Was this on Thursday 3 May 2018? A. Yes. "
NINE_THIRTY = datetime(2018, 5, 3, 9, 30), datetime(2018, 5, 3, 21, 31)
MAY_2019 = datetime(2019, 5, 1), datetime(2019, 6, 1)
FROM_MONDAY = datetime(2018, 4, 30), datetime(2023, 9, 12)
IN_1912 = datetime(1912, 1, 1), datetime(1913, 1, 1)
MAY_1932 = datetime(1932, 5, 1), datetime(1933, 6, 1)
MAY_1951_ON = datetime(1951, 5, 1), datetime(1952, 1, 1)
MAY_1897 = datetime(1897, 5, 1), datetime(1897, 6, 1)
JUNE_1643 = datetime(1643, 6, 1), datetime(1643, 7, 1)
AT_1_25 = datetime(2023, 9, 9, 1, 25), datetime(2023, 9, 9, 1, 26)
AN_HOUR_AGO = datetime(2023, 9, 9, 22, 30), datetime(2023, 9, 10, 23, 30, 0, 999999)
"""An hour before the first and the last instant of the day, by half an hour to either side."""
IN_1947 = datetime(1947, 1, 1), datetime(1948, 1, 1)


@pytest.mark.parametrize(
    ("genre", "text", "words", "first", "last"),
    [
        # What is said, or written under a day, goes the way of its verb from there.
        ("news", "“We will vote on Tuesday,” he said on Friday.", "vote", day(9, 12), day(9, 13)),
        ("colloquial", "Thursday, 7 September 2023\n\nHe will call on Monday.", "call", day(9, 11), day(9, 12)),
        ("colloquial", "Thursday, 7 September 2023\n\nTomorrow we are going home.", "going", day(9, 8), day(9, 9)),
        # Who tells a history counts from the time told, where that is long ago.
        ("narrative", "On 8 May 1945 it ended. I left in June.", "left", datetime(1945, 6, 1), datetime(1945, 7, 1)),
        ("narrative", "On 8 May 1945 he fell. I left a day later.", "left", *MAY_9),
        # What has to be done before something comes has not been done.
        ("news", "She will quit after he has paid on 9 November.", "paid", day(11, 9), day(11, 10)),
        ("news", "Once she has signed on Friday, he will resign.", "signed", day(9, 15), day(9, 16)),
        ("news", "They could walk out if the army moved.", "moved", None, None),
        ("news", "The firm threatened to leave if it was not signed by Friday.", "signed", None, day(9, 16)),
        # A plan of the past may have been for the last Friday as well as for the next.
        ("news", "They were going to come on Friday, but the car broke down.", "come", day(9, 8), day(9, 16)),
        # What is done by speaking is no news where long ago is told, or where it places something.
        ("news", "In 1914 the war began. The king refused to abdicate.", "refused", None, day(9, 12)),
        ("news", "The war began when the provinces refused to pay.", "refused", None, day(9, 12)),
        # Her leaving school is not his leave.
        ("narrative", "She left school. He was shot in 1916, ten days before his leave.", "school", None, day(9, 12)),
        # "By" a day is a deadline, also for what "by" may belong to.
        ("news", "She will go home by Friday.", "home", day(9, 11), day(9, 16)),
        ("news", "She came by on Friday.", "came", day(9, 8), day(9, 9)),
        ("colloquial", "Please call me on Friday.", "call", day(9, 15), day(9, 16)),
        # A day without a year that opens a history may be of the year told next, or of its publication.
        (
            "narrative", "Smith died on May 28 after an illness. He was born in 1934.", "died",
            datetime(1934, 5, 28), day(5, 29),
        ),
        ("narrative", "He was born in 1934. He can go home on Saturday.", "go", day(9, 16), day(9, 17)),
        ("colloquial", "I'll collect it on the morning of the party.", "collect", day(9, 11), None),
        ("news", "The lease, signed on 28 May 2015, was drafted a day earlier.", "drafted", *MAY_27),
        ("news", "On March 2 a shop was robbed.", "robbed", day(3, 2), day(3, 3)),
        ("news", "He appeared before a judge in January.", "appeared", day(1, 1), day(2, 1)),
        ("news", "The hearing is on Friday.", "hearing", day(9, 15), day(9, 16)),
        ("colloquial", "Tomorrow we drive back.", "drive", day(9, 12), day(9, 13)),
        ("news", "At 4 p.m. on Monday he was shown a photograph and identified a man.", "identified", None, day(9, 12)),
        ("news", "The river burst its banks before dawn on Thursday.", "burst", day(9, 7), datetime(2023, 9, 7, 5)),
        ("news", "In 1962 a team led by Roe bought it.", "bought", datetime(1962, 1, 1), datetime(1963, 1, 1)),
        ("news", "The Court of Appeal on Thursday overturned it.", "overturned", day(9, 7), day(9, 8)),
        # A time of the second of two is not of the first; a year in a title is of the noun behind it.
        ("news", "One was foiled by fog, and the second, on Friday, by a strike.", "foiled", *BY_MONDAY),
        ("news", "Man held over 2009 murders\n\nHe wept.", "held", *BY_MONDAY),
        # Direct speech does not go on from who says it.
        ("news", '"It held," she said on Sunday. "Then it fell."', "fell", None, day(9, 11)),
        ("news", '"It held," she said on Friday. "They will run."', "run", day(9, 8), None),
        ("news", '"It held," she said on Friday. "He ran," they say.', "ran", *BY_MONDAY),
        # What was said the day before the writing may have been done then.
        ("news", "She said on Sunday that it fell.", "fell", None, day(9, 11)),
        # What is being done goes on around its time.
        ("news", "He was being treated in hospital on Friday.", "treated", *BY_MONDAY),
        # A time of a noun inside a subject, and the hour of an entry of a log, are not of every verb beside them.
        ("news", "Prints from a cup found in his car in May matched his.", "matched", *BY_MONDAY),
        ("news", "12:10 We said at 11.30 that it fell.\n\n11:40 The mayor rang at 11.15.\n\n9:15 Rain.", "rang",
         None, datetime(2023, 9, 11, 11, 41)),
        # "In two weeks" is how often, not how long after.
        ("news", "It shut on Sunday for the third time in a week after a pipe burst.", "burst", None, day(9, 11)),
        # What is done once, or to so many, does not go on since then.
        ("news", "He has sold the farm since May.", "sold", day(5, 1), day(9, 12)),
        ("news", "Two depots have failed since he left in May.", "failed", day(5, 1), day(9, 12)),
        ("news", "The mill shut in May, since when it has written two plans.", "written", day(5, 1), day(9, 12)),
        # The present tells of the last Friday or of the next, where its verb is none of the calendar.
        ("news", "The bank publishes its results on Friday.", "publishes", day(9, 8), day(9, 16)),
        ("news", "The court rules on Friday on the ban.", "rules", day(9, 8), day(9, 16)),
        ("news", "Two pupils sit the exam on Thursday.", "exam", day(9, 7), day(9, 15)),
        ("news", "The tax rises in April.", "rises", datetime(2023, 4, 1), datetime(2024, 5, 1)),
        ("news", "The trial continues on Thursday.", "continues", day(9, 14), day(9, 15)),
        ("news", "The tour ends in Rome on Sunday.", "ends", day(9, 17), day(9, 18)),
        ("news", "The firm, facing a strike on Friday, offered more.", "facing", day(9, 15), day(9, 16)),
        # "Of" leaves open which of two nouns a time is of; of a beginning or an end it is that alone.
        ("news", "He spoke after the rejection of his appeal on Friday.", "rejection", None, day(9, 12)),
        ("news", "She spoke at the anniversary of the attack on 11 September.", "attack", None, day(9, 12)),
        ("news", "Prices rose after the end of the war in May.", "war", None, datetime(2023, 6, 1)),
        ("news", "After the outbreak of war in 1914 he enlisted.", "war", datetime(1914, 1, 1), None),
        ("news", "Since the start of the trial on Friday, he has been silent.", "silent", day(9, 8), None),
        ("news", "They called for a truce and an amnesty by Friday.", "amnesty", day(9, 10), day(9, 16)),
        # Where a history told by years goes on with something that has no date, names have no year.
        ("narrative", "In 1908 he wed. When war came he was ill. He sailed on 12 August.", "sailed", None, day(9, 12)),
        ("narrative", "In 1908 he wed. When war came he ran. In May he fell. In June he hid.", "hid", None, day(9, 12)),
        # A day behind what was decided may be that of the decision, and a known noun has a time of its own.
        ("news", "The minister offered to step down on Tuesday.", "step", None, None),
        ("news", "Crews put out the fire early on Monday. The fire began in a shed.", "began", None, day(9, 12)),
        ("news", "They called off a march when it rained.", "called", None, day(9, 12)),
        ("news", "She stopped writing after a stroke in 1999.", "stopped", datetime(1999, 1, 1), day(9, 12)),
        ("news", "Born in 1936, he left in 2020 and wed two years later.", "wed", *IN_2022),
        ("news", "The board upheld its ban on Friday. The ban angered fans.", "angered", None, day(9, 12)),
        ("news", "The runner was allowed to race in July.", "allowed", None, day(9, 12)),
        ("news", "He has been identified as a Russian born in 1978.", "identified", None, day(9, 12)),
        ("news", "Fire gutted a mill on Friday. It broke out after the mill had closed.", "broke", None, day(9, 12)),
        ("news", "The report covered up the deaths of three recruits.", "covered", None, day(9, 12)),
        ("news", "The strike is due to last until Friday.", "last", None, day(9, 16)),
        ("news", "She is the first to go since the vote in May.", "vote", datetime(2023, 5, 1), datetime(2023, 6, 1)),
        # A dateline says when it was written, "the last of them" when one of several was done.
        ("news", "PARIS, May 3 (Reuters) - A court jailed a baker.", "jailed", None, day(9, 12)),
        ("news", "The board refused two bids, the last of them on Friday.", "refused", None, day(9, 12)),
        # What counts from a month may count from any of its days, and none of a stay from what it followed.
        ("narrative", "In May 2020 she flew to Rome. The next day she fell ill.", "ill", *FROM_MAY_2),
        ("narrative", "In May 2020 he fell. The next day he woke. That night he died.", "died", None, day(9, 12)),
        ("narrative", "He asked for help in May 2020. He got it the same day.", "got", *IN_MAY),
        ("narrative", "It closed for two days after the crash of 5 May 2020.", "closed", MAY_5, day(9, 12)),
        ("narrative", "In 1947, two years after marrying, she moved.", "moved", *IN_1947),
        ("news", "A driver was fined for the crash in March.", "fined", day(3, 1), day(9, 12)),
        ("news", "The hall has been booked for Friday.", "booked", None, day(9, 12)),
        ("news", "The release was on 5 May. The next release slipped.", "slipped", None, day(9, 12)),
        # "Last year" is the writer's, but in what someone says in a history it is the speaker's.
        ("narrative", "In 1914 he enlisted. His house burned last year.", "burned", *IN_2022),
        ("narrative", "On 9 May 1945 they met. “The train left today,” he said.", "left", *MAY_9),
        ("narrative", "On 9 May 1945 they met. “I fell last week,” he said. That day he left.", "left", *MAY_9),
        ("narrative", "On 9 May 1945 they met. “We will win,” he said.", "win", None, None),
        # "In the evening" is of the day told, "in the morning" of that or the next, alone of one of two.
        ("news", "He was seen on Friday and arrested in the evening.", "arrested", datetime(2023, 9, 8, 18), day(9, 9)),
        ("colloquial", "We left on Friday. At 5 pm we reached Hull.", "reached", *AT_FIVE),
        ("news", "It left at 9 p.m. on Thursday and landed at 8 a.m.", "landed", *AT_EIGHT),
        ("news", "They arrived on Friday. In the morning they left.", "left", *A_MORNING),
        ("news", "Thousands gathered in the evening.", "gathered", datetime(2023, 9, 10, 18), day(9, 12)),
        ("news", "The village was shelled all night.", "shelled", datetime(2023, 9, 10, 21), day(9, 12)),
        ("news", "The strike shut shops all day.", "shut", None, day(9, 12)),
        ("narrative", "On 9 May 1945 he fell. It rained all day.", "rained", *MAY_9),
        ("colloquial", "Sunday 3 September\n\nYesterday I fell. I slept all day.", "slept", day(9, 2), day(9, 3)),
        (
            "colloquial", "Thursday, 7 September\n\nWe landed at 4 a.m. and slept until noon.", "slept",
            None, datetime(2023, 9, 7, 12, 1),
        ),
        # A time told lasts too long for what is finer to lie by it, and nothing counts on from there.
        ("news", "In 2010 they closed a shop. The previous month they had sold a mill.", "sold", None, day(9, 12)),
        ("narrative", "In 2009 he had a stroke. On Tuesday he signed a will.", "signed", None, day(9, 12)),
        ("narrative", "In June 2016 he swam. That night he fell. He woke at noon.", "woke", None, day(9, 12)),
        ("narrative", "In the 1930s he farmed. In May he sold the land.", "sold", None, day(9, 12)),
        ("narrative", "On 3 May 2014 we met. It rained that weekend. The next day I left.", "left", *MAY_4_OR_5),
        ("narrative", "On 3 May 2014 a man, now dead, came. He left ten days later.", "left", *MAY_13),
        # "On a Thursday" is not the last one.
        ("news", "The parcel came on a Thursday.", "came", None, day(9, 12)),
        ("news", "On a Sunday afternoon in July they wed.", "wed", day(7, 1), day(8, 1)),
        # "Some years earlier" is any of them.
        ("narrative", "The mill shut in 1994. Some years earlier a fire broke out.", "broke", *SOME_EARLIER),
        # Plans with "let's" and what they wait for; the calendar of matches; a whole year is no day of speech.
        ("colloquial", "Let's meet on Friday, once you've rested.", "rested", day(9, 11), day(9, 16)),
        ("colloquial", "Let's meet on Friday, once you've rested.", "meet", day(9, 15), day(9, 16)),
        ("news", "Rovers travel to Hove on Friday.", "travel", day(9, 15), day(9, 16)),
        ("narrative", "He fell in 2009. The wound will be seen next week.", "seen", day(9, 18), day(9, 25)),
        # A longer time behind what a deed is for is that of the noun.
        ("news", "The mayor was blamed for the floods last winter.", "blamed", datetime(2022, 12, 1), day(9, 12)),
        ("news", "He was blamed over his handling of the floods last winter.", "blamed", None, day(9, 12)),
        # From what direct speech looks back that told no time is not known.
        ("news", 'The kiln blew up on Friday. "We had fired it the day before," he said.', "fired", None, day(9, 12)),
        # What follows tells which time is meant: it is none that the text has told.
        ("narrative", "On 3 May 2014 they met. They put it off the morning he was due.", "put", None, day(9, 12)),
        ("narrative", "On 3 May 2014 they met. He fell in the last spring of the war.", "fell", None, day(9, 12)),
        ("narrative", "In May 2014 we met. He counted forty fewer than ten years before.", "counted", None, day(9, 12)),
        # What someone says was so was not on the day on which a diary notes it.
        ("colloquial", DIARY + "Joss says the mill burned down.", "burned", None, day(9, 9)),
        ("colloquial", DIARY + "Says she refused him, that night in Leeds.", "refused", None, day(9, 9)),
        ("colloquial", DIARY + "I left. At noon a wire: Joan coming tomorrow.", "coming", day(9, 9), day(9, 10)),
        ("colloquial", DIARY + "They want it redrawn by Monday.", "redrawn", day(9, 8), day(9, 12)),
        # The last entry may be of the day of publication; the date of a letter is no entry.
        ("colloquial", DIARY + "I swam.\n\nMonday, 11 September 2023\n\nI walked.", "walked", day(9, 11), day(9, 12)),
        ("colloquial", "Monday, 11 September 2023\n\nDear Ann, I walked.", "walked", None, day(9, 12)),
        # What an entry of a log tells was so by the next one: a clock time after that is of the day before.
        ("narrative", LOG + "The guard was bleeped.\n03:00 Alarm.", "bleeped", None, datetime(2023, 9, 11, 3)),
        ("narrative", LOG + "The pump stopped at half past five.\n03:00 Alarm.", "stopped", *ON_SUNDAY),
        ("narrative", "On 3 May 2014 he fell. I said then that he had jumped.", "jumped", None, day(9, 12)),
        # A participle may be all the verb of an entry.
        ("narrative", LOG.replace("Fire.", "Two units given."), "given", *AT_TWO),
        # "Over Christmas" is about then, and January after August may be of the next year.
        ("narrative", "On 3 May 2014 he fell. Over Christmas he slept.", "slept", *OVER_CHRISTMAS),
        ("narrative", "In August 2014 he sued. In January he was heard.", "heard", *JANUARY_2014_OR_15),
        # An hour in words is no noun told before.
        ("narrative", "On 3 May 2014 he bought item seven. It began after seven.", "began", None, day(9, 12)),
        # "Before the month was out" is in the month.
        ("narrative", "On 3 May 2014 they met. He left before the month was out.", "left", None, datetime(2014, 6, 1)),
        # The hands of a clock show a time twice a day.
        ("narrative", "He fell on 3 May 2014. At half past five he died.", "died", *HALF_PAST_FIVE),
        # The dates of a form tell no story.
        ("narrative", ADMITTED + "He came in, and was moved the next morning.", "moved", None, day(9, 12)),
        # A title leads on, however far.
        ("narrative", "He wed in 1799.\n\nThe war of 1809\n\nIn April he fell.", "fell", *APRIL_1809),
        # What stands right after a look back may count from there or from the story.
        ("narrative", "On 9 May 2014 we met. He had been seen on 5 May. The next day he died.", "died", *MAY_6_TO_10),
        # What stands after an aside may count from the aside or from the story.
        ("narrative", "He wed in 1920. His twin, born in 1890, died two years earlier.", "died", *SINCE_BIRTH),
        ("narrative", "He sued in 1920. A deed, signed in 1890, had been made 2 years earlier.", "made", *FROM_EITHER),
        # What the past perfect looks back from has no date, though the sentence tells one beside it.
        ("news", "The farm, founded in 1947, sold a barn it had bought two years earlier.", "bought", None, day(9, 12)),
        ("news", "Shut in 1947, the pit was reopened by men who had left the year before.", "left", None, day(9, 12)),
        # Counted from somewhere in the time told, not from its start; "at once" joins no clauses.
        ("narrative", "On 9 May 1945 it burst. The tank filled over the next hour.", "filled", *MAY_9_ON),
        ("narrative", "On 8 May 1945 he left at once, but she stayed. The next day he fell.", "fell", *MAY_9),
        # A story goes on: what lies well before the time told may be of the next year, month or week.
        ("narrative", "It opened on 3 November 1920. On 5 June a wall fell.", "fell", *JUNE_1920_OR_21),
        ("narrative", "It opened on 28 May 2020. On the 3rd a wall fell.", "fell", *MAY_OR_JUNE_3),
        ("narrative", "It opened on 3 November 1920. On 1 November a wall had been tested.", "tested", *NOVEMBER_1),
        ("news", "The pump broke on Christmas Day. It was mended on the 30th.", "mended", *DECEMBER_30),
        # What shares "had been" with what stands before it looks back as well.
        (
            "narrative", "They met on 7 May 2021. It had been refused in March and sent again in April. A plea had been"
            " made on 3 May.", "made", datetime(2021, 5, 3), datetime(2021, 5, 4),
        ),
        # What lasts since some time leaves the story where it was.
        ("narrative", "In 2021 it had moved since it was seen in 2016. A vote was held in May.", "held", *MAY_2021),
        # The present of a history is of its writing, but may be of long ago; what is on the calendar is to come.
        ("narrative", "In May 2023 he was sold. Ito leaves for Bergen in October.", "leaves", day(10, 1), day(11, 1)),
        ("narrative", "In 1914 Ito lives in Bern. In June he leaves for Paris.", "leaves", *FROM_JUNE_1914),
        ("narrative", "She met me in May 2020. “It snowed,” she told me last week.", "told", day(9, 4), day(9, 11)),
        # What the dead said, and who is quoted, is no news; nor is what is noted in passing a date.
        ("news", "Ann Roth, who has died aged 88, kept bees. She refused to sell them.", "refused", None, day(9, 12)),
        ("news", "He said: “My wife refused to go.”", "refused", None, day(9, 12)),
        ("news", "On Friday he came. He had earlier called it a theft.", "called", None, day(9, 9)),
        ("news", "As disclosed in May, the firm sold its mill.", "sold", None, day(9, 12)),
        ("news", "Speaking on Thursday, the mayor refused to go.", "refused", day(9, 7), day(9, 8)),
        ("news", "A van was reported stolen on Friday.", "reported", day(9, 8), day(9, 9)),
        # Some night is spent; the last of a row of days is no day of last week; what would have been may be to come.
        ("news", "He said that they had spent the night in a barn.", "spent", None, day(9, 12)),
        ("news", "They took the lead on the very last day.", "took", None, day(9, 12)),
        ("news", "Had the lease ended, the tenant would have moved.", "moved", None, None),
        # An aside before a subject is of its own clause, and a deadline no date.
        ("news", "Ito took the blame, and on 2 May, a day after a defeat, he left.", "took", None, day(9, 12)),
        ("news", "Ito took the blame, and on 2 May, a day after a defeat, he left.", "left", day(5, 2), day(5, 3)),
        ("news", "On the night of May 6 somebody threw a brick.", "threw", *NIGHT_OF_MAY_6),
        ("news", "A stand will be opened in time for the match on 20 October.", "opened", day(9, 11), day(10, 21)),
        ("narrative", "They sold it in the two days after the vote on 9 May 2010.", "sold", *SINCE_THE_VOTE),
        # An age belongs to the verb before it.
        ("news", "She was born in 1926. She cycled, even after breaking a hip at eighty.", "cycled", None, day(9, 12)),
        ("news", "She was born in 1926. She retired at 65.", "retired", datetime(1991, 1, 1), datetime(1993, 1, 1)),
        # A time between an auxiliary and its verb; the present beside a future; "about to" of the past.
        ("news", "The board has now shut the mill.", "shut", None, day(9, 12)),
        ("news", "The board will on Friday vote.", "vote", day(9, 15), day(9, 16)),
        ("narrative", "In 1990 he fell. The trial will now start on 12 October.", "start", day(10, 12), day(10, 13)),
        ("news", "They will fly home on Friday before they see the king.", "see", day(9, 15), None),
        ("news", "The gate will stay shut until she signs.", "signs", day(9, 11), None),
        ("news", "He was held on Friday as he was about to board a plane.", "board", None, day(9, 12)),
        ("news", "She was due to speak on Friday.", "speak", day(9, 8), day(9, 16)),
        ("news", "The lander was grounded until May.", "grounded", None, datetime(2024, 6, 1)),
        ("news", "The lander has been grounded until October.", "grounded", None, day(11, 1)),
        ("news", "Rain fell in the six days before Tuesday.", "fell", day(8, 30), day(9, 5)),
        # A birth in a heading is no time of the story; "last autumn" is that of the writing, and is counted on from.
        ("narrative", "Re: Ida Roe, born 3 May 1957. I saw her in July.", "saw", day(7, 1), day(8, 1)),
        ("narrative", "Ida, born 3 May 1957, wed in July 1980. She left in August.", "left", *AUGUST_1980),
        ("narrative", "It was shut in 2013 and reopened last autumn.", "reopened", *AUTUMN_2022),
        ("narrative", "In 1913 he fled. Since the previous Christmas she had nursed him.", "nursed", *NURSED),
        # The perfect of the present has come about by then; what was done before has no date of its verb.
        ("news", "The pit shut in 1937. Ten years on, ten men have been jailed.", "jailed", None, IN_1947[1]),
        ("narrative", "In 1946 he came. A year later, Karl having sold it, he left.", "sold", None, IN_1947[1]),
        ("narrative", "In 1946 he came. A year later, Karl having sold it, he left.", "left", *IN_1947),
        # Nothing counts from the year before an age.
        ("narrative", "Ida was born in 1921. At ten she fell ill. Two years later she left.", "left", *FROM_1931),
        ("narrative", "Ida was born in 1921. She went to sea at sixteen, and a year later left.", "left", *FROM_1937),
        # A participle with its article makes a noun of what follows; the earliest is no end.
        ("news", "The king opened the restored building in May 2020.", "opened", *IN_MAY),
        ("news", "The talks will resume in October at the earliest.", "resume", day(10, 1), None),
        # Who returns, and does more in a list, does it there.
        ("narrative", "She returned in May 2020, bought a mill and ran a school.", "bought", IN_MAY[0], day(9, 12)),
        ("narrative", "She returned in May 2020, helped by friends, and ran a school.", "helped", None, day(9, 12)),
        # A history's year may come after what has none: nothing counts from it, or from what is looked back at.
        ("narrative", "He had come ten days earlier. In 2009 he fell ill.", "come", None, day(9, 12)),
        ("narrative", "Two years later he left. He died in 1920.", "left", None, day(9, 12)),
        # What is the first or the third since then did not last since then; what is counted was done since then.
        ("news", "They won their first match at the ground since May.", "won", None, day(9, 12)),
        ("news", "They met for the third time since Monday.", "met", None, day(9, 12)),
        ("news", "The firm has cut 300 jobs since May.", "cut", datetime(2023, 5, 1), day(9, 12)),
        # Minutes of play are no days of the month.
        ("news", "Hale scored in the 10th minute.", "scored", None, day(9, 12)),
        # A midnight may begin the day told or end it; what is done on coming home is done when one comes home.
        ("narrative", "He came on 8 September 2023. He rang after midnight.", "rang", TWELVE, day(9, 12)),
        ("colloquial", "Sunday, 10 September 2023\n\nPa came on Friday and went out.", "went", day(9, 8), day(9, 11)),
        # From when something holds is not when it is done.
        ("news", "She resigned with effect from 31 March.", "resigned", None, day(9, 12)),
        ("news", "Shops will be able to sell it from 2025.", "sell", datetime(2025, 1, 1), None),
        # What was published in May is no news; nor is what one calls so; and a winter goes on into the next year.
        ("news", "In a talk, published in May, she criticised him.", "criticised", None, day(9, 12)),
        ("news", "He tabled in May what he called an offer.", "called", None, day(9, 12)),
        ("narrative", "In 2012 he mended the hall, which had burned the previous winter.", "burned", *ANY_WINTER),
        # Until Monday, said on a Monday, may be a week; those who were moved since were moved one after the other.
        ("news", "The shop will stay shut until Monday.", "stay", day(9, 11), day(9, 19)),
        ("news", "Over 300 people have been moved since Friday.", "moved", day(9, 8), day(9, 12)),
        # A time behind a semicolon is not that of the verb before; someone's last winter is not the last from now.
        ("narrative", "The cast came off; therapy from June 2022.", "came", None, day(9, 12)),
        ("narrative", "She remembered the cold of that last winter.", "remembered", None, day(9, 12)),
        # A clause of time looks back from its own sentence, whatever was told before.
        ("narrative", "In April 2018 she fell ill. It closed only after she had left on 3 May.", "left", *MAY_3),
        # Who was appointed in May speaks now; what is called for a day is to come; a will is no verb.
        ("news", "Brandt, appointed in May, said it was unlikely.", "said", day(9, 10), day(9, 12)),
        ("news", "The unions have called a one-day strike for Sunday.", "strike", day(9, 17), day(9, 18)),
        ("narrative", "The sons quarrelled over the will.", "quarrelled", None, day(9, 12)),
        ("narrative", "War came on 3 September. In April 1940 it reached us.", "came", *FROM_1939),
        # How long something went on before an event, and since when one is a champion, dates nothing else.
        ("narrative", "He arrived on 3 May 2020. She slept until a day before his arrival.", "slept", None, MAY_4_2020),
        ("news", "Kim, champion since March, will miss it.", "miss", day(9, 11), None),
        # What lasts until a feast lasts to the next one; an hour is of either half of the day; lists have an end.
        ("narrative", "The roof fell on 14 November 2016. Repairs lasted until Easter.", "lasted", None, EASTER_2017),
        ("colloquial", "Meet me tomorrow at 6.", "meet", datetime(2023, 9, 12, 6), datetime(2023, 9, 12, 18, 1)),
        ("news", "Drivers will strike on 18 and 25 September.", "strike", day(9, 18), day(9, 26)),
        # A day of the month opens what follows it; a look back at a midnight leaves the day; Will is a man.
        ("narrative", "It left on 10 April 1912. On the 14th it stopped at 9.40 p.m.", "stopped", *ON_THE_14TH),
        ("narrative", "It sank at 2 am on 15 April 1912. One that had heard at midnight came at 4 am.", "came", *AT_4),
        ("colloquial", "Sept 8. Will mowed yesterday and the day before.", "mowed", day(9, 6), day(9, 8)),
        ("colloquial", "Dec 8. Snow.\n\nDec 9. Tom came.", "came", datetime(2022, 12, 9), datetime(2022, 12, 10)),
        # No year stands after "at about"; a day of this year is of who writes, the weekend of either.
        ("narrative", "He came at noon. At about 1725 it stopped.", "stopped", None, day(9, 12)),
        ("narrative", "In May 2021 he sued. It was refused on 6 February this year.", "refused", day(2, 6), day(2, 7)),
        ("narrative", "It had been mended on 30 August but had failed again at the weekend.", "failed", *A_FORTNIGHT),
        # A time with an aside behind it opens a clause of its own; a clause with "when" tells of the time before it.
        ("narrative", f"It was shelved{AND_LATER}", "shelved", None, day(9, 12)),
        ("narrative", f"It was shelved{AND_LATER}", "drowned", datetime(1958, 1, 1), datetime(1959, 1, 1)),
        ("narrative", "It lay there until 2022, when he spotted it.", "spotted", *IN_2022),
        ("narrative", "Until 2022, when the mill shut, he drove there.", "shut", *IN_2022),
        ("news", "Sales fell in 2023 from 9 million a year earlier, when Easter lifted them.", "lifted", *IN_2022),
        # Whose figures they are is not when they come; what won't come before a day comes later, if it does.
        ("news", "Third-quarter figures will be published on 1 November.", "published", day(11, 1), day(11, 2)),
        ("news", "The ship will not sail before December.", "sail", day(12, 1), None),
        # What someone is quoted with at an hour is of no day; shortly after an hour is not half a day away.
        ("news", "“I rang her at two in the morning,” she says.", "rang", None, day(9, 12)),
        ("news", "It rained shortly after 2 am on 4 September.", "rained", *AFTER_TWO),
        # What has lasted since, lasts until, or would come years later leaves a history where it was.
        ("narrative", "I have lodged here since 2017. On Friday 8 September I fell.", "fell", day(9, 8), day(9, 9)),
        ("narrative", "1932. Part waited until the following year. He left in May.", "left", *MAY_1932),
        ("narrative", "In 1897 she wrote a play that would open ten years later. She fell in May.", "fell", *MAY_1897),
        ("narrative", "In May 1643 they came. Fever had killed many, and in June a regiment left.", "left", *JUNE_1643),
        ("narrative", "1932 - The shop opens.\n\n1951 - They move in May.", "move", *MAY_1951_ON),
        # A time that answers a question is no heading; nights, mornings and days of what has no date are of no day.
        ("narrative", "Which bus? About half past one on Friday. The man left.", "left", None, day(9, 12)),
        ("narrative", "He was taken ill on the morning of surgery.", "taken", None, day(9, 12)),
        ("narrative", "On 9 May 1945 he fell. He was nursed overnight.", "nursed", None, day(9, 12)),
        ("narrative", "On Monday 11 September 2023 he was heard. I left on Saturday.", "left", day(9, 9), day(9, 10)),
        ("narrative", "On 8 September 2023 he came at 9 pm. He ate. He sat. She left at 1.25 am.", "left", *AT_1_25),
        # An entry of a diary counts from all of its day, a weekday alone in its line from the entry before.
        ("colloquial", "Sunday, 10 September 2023\n\nThe lights went an hour ago.", "went", *AN_HOUR_AGO),
        ("colloquial", "Monday, 4 September 2023\nI swam.\n\nWednesday\nI rode.", "rode", day(9, 6), day(9, 7)),
        ("colloquial", DIARY + "He goes back in the morning.", "goes", *A_MORNING),
        ("colloquial", "The people after us have left.", "left", None, day(9, 12)),
        # A word behind the day of an entry, or before that of what was added, makes it no less a heading.
        ("colloquial", "Monday 4 September 2023\nSwam.\n\nFriday 8th, late\nI rode.", "rode", day(9, 8), day(9, 9)),
        ("narrative", "Monday 4 September 2023\n\nHe swam.\n\nUpdate, 8 September: he rode today.", "rode", *SEPT_8),
        ("colloquial", "8 September, see you\n\nI rode yesterday.", "rode", day(9, 10), day(9, 11)),
        ("narrative", "On 3 May 2018 it closed (see 03:10).", "closed", *MAY_3),
        ("narrative", "8 May 2023\n\nHe swam.\n\nAddendum, 9 May: he rode at 12:10.", "rode", None, day(5, 10)),
        # Below a form a name is of its year; right behind another it may be of either.
        ("narrative", ADMITTED + "He smoked until 2012. He ate. On 2 May he fell.", "fell", MAY_2_2014, MAY_3_2014),
        ("narrative", ADMITTED + "He smoked in 2012. On 2 May he fell.", "fell", None, day(9, 12)),
        # An hour in a message may be of either half of the day, and a clause without a verb keeps its time.
        ("colloquial", CHAT + "I fell at 8.", "fell", datetime(2023, 5, 4, 8), datetime(2023, 5, 4, 20, 1)),
        ("colloquial", CHAT + "The car's in Leeds till Friday, I drove it in on Weds.", "drove", day(5, 3), day(5, 4)),
        # What would come under a name lay ahead, and who told of it later may have done it later.
        ("narrative", "It shut on 26 December 1920. They would return in January.", "return", *JANUARY_1921),
        ("narrative", "In May 1943 he left for Rome, where he would be till March. He ate in June.", "ate", *JUNE_1943),
        ("narrative", "On 7 May 1920 he fell. She told us later that she had left on 9 June.", "left", *JUNE_9),
        ("narrative", "It shut on 3 August 1920. He sang on 16 and 17 January.", "sang", *JANUARY_1920_OR_21),
        # A time of the last of several things is not that of all; nor does the story go on from what a participle says.
        ("narrative", "It had housed a mill, a shop and, in 1987, a school.", "housed", None, day(9, 12)),
        ("narrative", "In June 1950 it shut. Roth, freed in 1945 and idle since, left that month.", "left", *JUNE_1950),
        # An hour that someone said is not when it was said.
        ("narrative", "On 3 May 2018 he sang. I said that he left at 11.40 pm.", "left", None, day(9, 12)),
        # A clock time after a watch is of its evening or of the next day; before it, it may be of either.
        ("narrative", WATCH + "At 11pm he rang.", "rang", datetime(2020, 5, 3, 23), datetime(2020, 5, 3, 23, 1)),
        ("narrative", WATCH + "He rang. At 9 am he ate.", "ate", datetime(2020, 5, 4, 9), datetime(2020, 5, 4, 9, 1)),
        ("narrative", WATCH + "He had eaten at 6 pm.", "eaten", datetime(2020, 5, 3, 18), datetime(2020, 5, 4, 18, 1)),
        # Under the date of a hearing, hours are of the day asked about, and what was told before leaves it there.
        ("narrative", HEARING + "A. He rang at half past nine.", "rang", *NINE_THIRTY),
        ("narrative", HEARING + "Q. You told us in 2020 that he fell. A. I left the following May.", "left", *MAY_2019),
        ("narrative", "On 3 May 2018 he fell. He ate. She had been ill since Monday.", "ill", *FROM_MONDAY),
        ("narrative", "He was born in 1980. He left at the end of last month.", "left", day(8, 21), day(9, 1)),
        # A clause ends with the comma right before the next verb.
        ("narrative", "The town, which refused it as a gift in 1912, bought it in 1932.", "refused", *IN_1912),
        # Any of their kind: which Sunday or summer it was is not said.
        ("news", "On a rainy Sunday they met.", "met", None, day(9, 12)),
        ("narrative", "One summer they drove to Greece.", "drove", None, day(9, 12)),
        ("news", "They met one Saturday night in August 2019.", "met", datetime(2019, 8, 1), datetime(2019, 9, 1)),
        # What shares the "be" of what lies ahead lies ahead too; who "would be freed" may have gone himself.
        ("news", "The deal will be signed in Geneva and approved by parliament.", "approved", day(9, 11), None),
        ("news", "The samples are to be fetched, returned to Earth and studied there.", "returned", day(9, 11), None),
        ("news", "The mill must be closed and not reopened until 2 October.", "reopened", day(10, 2), day(10, 3)),
        ("news", "He would be questioned on Friday and charged with fraud.", "charged", day(9, 11), None),
        ("news", "He would be freed and went to Rome.", "went", None, day(9, 12)),
        ("news", "She refused to be named and sat in her car.", "sat", None, day(9, 12)),
        ("news", "She can be seen in a film shot in May and left on Friday.", "left", day(9, 8), day(9, 9)),
        ("news", "It will be cleaned and put back in October.", "put", day(10, 1), day(11, 1)),
        ("news", "The horse will be caught and flown home.", "flown", day(9, 11), None),
        ("news", "It must be signed, perhaps now, and passed in Rome on 2 October.", "passed", day(10, 2), day(10, 3)),
        # Another one that was to begin is not the one that began; hours before dawn are of no day told.
        ("news", "It began at 8 a.m. A vote was called off hours before it was to begin.", "called", None, day(9, 12)),
        ("news", "It burst on Thursday night. A street flooded hours before dawn.", "flooded", None, day(9, 12)),
        # The night may be any since the day told, a midnight either one of its day.
        ("news", "It struck on Thursday. Three died overnight.", "died", day(9, 7), datetime(2023, 9, 11, 6)),
        ("news", "The truce began at midnight on Sunday.", "began", day(9, 10), datetime(2023, 9, 11, 0, 1)),
        # Weeks are less than a year, and hours less than four days.
        ("news", "He died weeks after the vote on 3 May 2021.", "died", datetime(2021, 5, 3), datetime(2022, 5, 6)),
        ("news", "It was cut hours before a vote on 2 May.", "cut", day(4, 28), day(5, 3)),
        # Pounds and warnings that are counted are no verbs.
        ("news", "It paid 30 million pounds in May and 10 pounds in June.", "paid", day(5, 1), day(6, 1)),
        ("news", "It issued its third warning in May.", "issued", day(5, 1), day(6, 1)),
        # What is done at once was done at some time since; what began then is told by its start.
        ("news", "Four people have died since May.", "died", day(5, 1), day(9, 12)),
        ("news", "She quit on Friday. Two men had been shot since May.", "shot", day(5, 1), day(9, 12)),
        ("news", "She gave up smoking in May.", "smoking", None, day(6, 1)),
        ("news", "The inquest is expected to last until Friday.", "last", None, day(9, 16)),
        # A day with its part is no event's to place: "the evening of 30 August after a row" has its date.
        ("news", "He left on the evening of 30 August after a row.", "left", datetime(2023, 8, 30, 18), day(8, 31)),
        # Who is three in April is so in April, not on its third day.
        ("news", "Ella will be three in April.", "three", day(9, 11), None),
        # A subject in the plural has more said of it before its verb.
        ("news", "Talks with the union resume on Friday.", "Talks", day(9, 15), day(9, 16)),
        # An adjective is no subject, so that a noun behind it is no verb.
        ("news", "A previous review, ordered in May, is lost.", "ordered", day(5, 1), day(6, 1)),
        # A day of the last weeks is of this year, whatever year was told.
        ("news", "Roth, who left in 2008, filed a suit on 30 August.", "filed", day(8, 30), day(8, 31)),
        ("news", "It reopened in 2008. Roth filed a suit on 2 May.", "suit", datetime(2008, 5, 2), day(5, 3)),
        # A winter of a year told may be either.
        ("narrative", "He quit in 1963. That winter she wrote.", "wrote", datetime(1962, 12, 1), datetime(1964, 3, 1)),
        # What an attempt was made at is of its verb's time; a day behind one called off is of either.
        ("news", "He made a bid to climb it on Saturday.", "climb", day(9, 9), day(9, 10)),
        ("news", "They called off a bid to climb it on Saturday.", "climb", None, None),
        ("news", "He will make a bid to climb it on Saturday.", "climb", day(9, 16), day(9, 17)),
        # What is arranged for a day was arranged before.
        ("news", "A strike was called for Friday.", "called", None, day(9, 12)),
        # A clause that says which one it is tells no news.
        ("news", "She ignored a report in 2019 that called for sirens.", "called", None, day(9, 12)),
        # What begins in the present may be yet to come.
        ("news", "Payments start on the eighth day.", "start", None, None),
        # "The previous evening" looks back, and the story may go on from either day.
        ("news", "It rose on Friday. He had it fixed the previous evening. By dusk it fell.", "fell", None,
         datetime(2023, 9, 8, 20)),
        # "2001, may" is no month; a year told is not left behind by what had never been until a month.
        ("news", "The mill, built in 2001, may be sold.", "built", datetime(2001, 1, 1), datetime(2002, 1, 1)),
        ("news", "It opened in May 1923 and had never failed until June.", "failed", datetime(1923, 6, 1), day(7, 1)),
        # Most of a day is that day.
        ("news", "The port was closed for most of Saturday.", "closed", day(9, 9), day(9, 10)),
        # The worst since the war did not last since then.
        ("news", "The bank fell after the worst storm since the flood of 2008.", "fell", None, day(9, 12)),
    ],
)  # fmt: skip
def test_when_it_was(genre: str, text: str, words: str, first: datetime | None, last: datetime | None) -> None:
    events = [event for event in told(text, genre=genre).events if words in event.name.split()]
    event = min(events, key=lambda event: len(event.name))
    assert (event.start.earliest, event.end.latest) == (first, last)


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("No sooner had war been declared than he enlisted.", "enlisted", "reported"),
        ("No, he resigned on Friday.", "resigned", "reported"),
        ("No doubt he left on Friday.", "left", "reported"),
        ("Owners will be able to sell from 2025.", "sell", "expected"),
        ("There was no reply on Friday.", "reply", "denied"),
        ("City left without a win on Friday.", "left", "reported"),
        ("No ship left on Friday.", "left", "denied"),
        ("Police made no arrests on Friday.", "made no", "denied"),
        ("They reached no agreement on Friday.", "reached", "denied"),
        ("He bought none.", "bought", "denied"),
        ("She saw nobody.", "saw", "denied"),
        ("He said none of the men came.", "men came", "denied"),
        ("Kim meant to leave.", "leave", "expected"),
        ("He lost no time and rang her on Friday.", "lost", "reported"),
        ("Police said no shots were fired.", "said", "reported"),
        ("You have shown no remorse until today.", "shown", "reported"),
        ("I do not accept that she had applied for it.", "applied", "denied"),
        ("They could walk out if the army moved.", "moved", "hypothetical"),
        ("Had the law been passed in May, he would have gone.", "passed", "hypothetical"),
        ("Had the ship sunk, he would have drowned.", "sunk", "hypothetical"),
        ("He had the house painted and would have sold it.", "painted", "reported"),
        ("She did not leave until the police had arrived.", "not leave", "reported"),
    ],
)
def test_status(text: str, words: str, status: str) -> None:
    assert of(told(text), words).status == status


def test_status_of_what_someone_denies_having_done() -> None:
    timeline = told("He denied having doped in 2009.")
    assert [event.status for event in timeline.events if event.name == "doped"] == ["denied"]


@pytest.mark.parametrize(("verb", "status"), [("failed in", "denied"), ("called off", "denied"), ("made", "possible")])
def test_status_of_what_a_bid_is_made_at(verb: str, status: str) -> None:
    text = f"He {verb} a bid to climb it."
    at = text.index("climb")
    timeline = reconstruct(Report(text, published="2023-09-11"), events=[(at, at + 5, "climb")])
    assert [event.status for event in timeline.events] == [status]


@pytest.mark.parametrize(
    ("text", "word", "status", "first"),
    [
        ("Can we meet tomorrow?", "meet", "possible", day(9, 12)),
        ("Sam arrives on Friday.", "arrives", "expected", day(9, 15)),
        ("Ambrose may be back on Thursday.", "be", "possible", day(9, 14)),
    ],
)
def test_plans_of_messages(text: str, word: str, status: str, first: datetime) -> None:
    event = next(event for event in told(text, genre="colloquial").events if word in event.name.split())
    assert (event.status, event.start.earliest) == (status, first)


@pytest.mark.parametrize("genre", ["news", "narrative"])
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("5 May 2023\n22:10 Smoke reported.\n00:20 Crew left.", "left", datetime(2023, 5, 6, 0, 20)),
        ("22:10 Smoke reported.\n00:20 Crew left.", "reported", datetime(2023, 9, 10, 22, 10)),
        ("22:10 Smoke reported.\n00:20 Crew left.", "left", datetime(2023, 9, 11, 0, 20)),
        ("The fire broke out at 11 p.m. on 5 May and died at 3 a.m.", "died", datetime(2023, 5, 6, 3)),
        ("The fire broke out at 5 p.m. on 5 May. Sirens had wailed at 3 p.m.", "wailed", datetime(2023, 5, 5, 15)),
    ],
)
def test_midnight_lies_between_the_evening_and_the_small_hours(
    genre: str, text: str, word: str, expected: datetime
) -> None:
    event = next(event for event in told(text, genre=genre).events if word in event.name.split())
    assert event.start.earliest == expected


def test_meanwhile_in_the_past_perfect_is_some_time_before() -> None:
    """It may have been before as well as while she was there."""
    timeline = told("She rang the shop and bought a lamp. Meanwhile Pell had left the house.")
    assert timeline.before(of(timeline, "left"), of(timeline, "bought")) is Verdict.POSSIBLE
    assert timeline.before(of(timeline, "bought"), of(timeline, "left")) is Verdict.POSSIBLE


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("and a day after that she had married.", "married", 6),
        ("and two days before that she had married.", "married", 3),
        ("and a day later she was in Cork.", "was", 10),
        ("and a day after that she had married. The next day it rained.", "rained", 10),
    ],
)
def test_that_points_to_the_time_looked_back_at(text: str, word: str, expected: int) -> None:
    timeline = told("She sailed on 9 May. Four days earlier she had sold her shop, " + text, genre="narrative")
    event = next(event for event in timeline.events if word in event.name.split())
    assert event.start.earliest == day(5, expected)


@pytest.mark.parametrize(
    ("phrase", "end"),
    [
        ("before the end of June", day(7, 1)),
        ("before the middle of June", day(6, 21)),
        ("before the beginning of June", day(6, 1)),
        ("before June", day(6, 1)),
    ],
)
def test_before_a_vague_part_may_be_inside_it(phrase: str, end: datetime) -> None:
    timeline = told(f"The mill was sold {phrase}.", genre="narrative")
    assert of(timeline, "sold").end.latest == end


@pytest.mark.parametrize(
    ("phrase", "start"), [("after the middle of June", day(6, 11)), ("after the end of June", day(7, 1))]
)
def test_after_a_vague_part_may_be_inside_it(phrase: str, start: datetime) -> None:
    timeline = told(f"The mill was sold {phrase}.", genre="narrative")
    assert of(timeline, "sold").start.earliest == start


def test_what_is_fixed_for_a_day_was_fixed_some_time() -> None:
    text = "The operation is now fixed for 3 October."
    timeline = reconstruct(Report(text, published="2023-09-11"), events=[(4, 13, "operation"), (21, 26, "fixed")])
    operation, fixed = sorted(timeline.events, key=lambda event: event.name, reverse=True)
    assert (operation.start.earliest, operation.end.latest) == (day(10, 3), day(10, 4))
    assert (fixed.start.earliest, fixed.end.latest) == (None, None)


@pytest.mark.parametrize(
    ("text", "told_in", "saying"),
    [
        # "That" right before a verb opens no report, and what is said once more is the same saying.
        ("He wrote the book that made his name.", "made", "wrote"),
        ("What I told him on 3 May: I said that it was late.", "said", "told"),
    ],
)
def test_what_is_no_report(text: str, told_in: str, saying: str) -> None:
    spans = [(text.index(word), text.index(word) + len(word), word) for word in (told_in, saying)]
    timeline = reconstruct(Report(text, published="2023-09-11", genre="narrative"), events=spans)
    assert timeline.before(told_in, saying) is Verdict.POSSIBLE


def test_january_after_august_may_be_of_the_next_year_in_a_zone_too() -> None:
    timeline = told("In August 2014 he sued. In January he was heard.", "2023-09-11T12:00+02:00", "narrative")
    assert of(timeline, "heard").end.latest == datetime(2015, 2, 1, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Farmers now expect another deep cut before Friday.", "cut before"),
        ("Economists forecast a 3 percent drop by Friday.", "drop by"),
        ("Residents demanded a vote by Friday.", "vote by"),
    ],
)
def test_what_is_expected_by_a_day_is_not_over(text: str, name: str) -> None:
    # The 11th is a Monday.
    (deed,) = (event for event in told(text, "2023-09-11").events if event.name.endswith(f"{name} Friday"))
    assert (deed.status, deed.end.latest) in {("expected", day(9, 15)), ("expected", day(9, 16))}


def test_a_noun_in_march_after_november_may_be_of_the_next_year() -> None:
    timeline = told("The claim was filed on 15 November 2021. The hearing on 14 March was short.", genre="narrative")
    hearing = of(timeline, "hearing")
    assert (hearing.start.earliest, hearing.end.latest) == (datetime(2021, 3, 14), datetime(2022, 3, 15))


def test_minutes_do_not_count_from_beyond_an_hour_that_was_not_read() -> None:
    timeline = told("Ann left at 7:45 a.m. on Monday. She paid shortly after nine and rang ten minutes later.")
    assert of(timeline, "rang").start.earliest is None


@pytest.mark.parametrize(
    ("text", "beside", "main"),
    [
        ("On 3 May 1950, after the sexton had left, the barn burned.", "left", "burned"),
        ("In May 1950, after losing a lawsuit that had dragged on, the mill closed.", "dragged", "closed"),
        ("On 3 May 1950, because the bridge was shut, they stayed.", "shut", "stayed"),
    ],
)
def test_a_time_at_the_head_is_of_the_main_clause(text: str, beside: str, main: str) -> None:
    timeline = told(text, genre="narrative")
    assert of(timeline, beside).start.earliest is None
    assert of(timeline, main).start.earliest in (datetime(1950, 5, 1), datetime(1950, 5, 3))


def test_what_someone_was_since_when_dates_no_deed() -> None:
    timeline = told("Mr. Orme, sexton since 1829, opposed the plan.", genre="narrative")
    assert of(timeline, "opposed").start.earliest is None


def test_the_story_does_not_go_on_from_a_participle_at_the_head() -> None:
    text = "The probe landed on Thursday. Launched on 30 July, it came down at 3:48 p.m. and slept."
    assert of(told(text), "came down").end.latest == datetime(2023, 9, 7, 15, 49)


def test_what_is_counted_goes_on_from_a_participle_at_the_head() -> None:
    timeline = told("Arrested on Friday, he was freed two days later.")
    assert (of(timeline, "freed").start.earliest, of(timeline, "freed").end.latest) == (day(9, 10), day(9, 11))


def test_what_stands_long_before_the_first_year_may_be_older_and_nothing_counts_from_it() -> None:
    text = "We met in the summer. We cut a record that winter. It did well. Years went by. Ann left in June 1997."
    timeline = told(text, genre="narrative")
    assert of(timeline, "met").start.earliest is None
    assert of(timeline, "cut").start.earliest is None


def test_what_a_message_says_was_to_be_may_be_over() -> None:
    timeline = told("I was told on 29 April that it would come.", genre="colloquial")
    assert of(timeline, "come").start.earliest in (None, datetime(2023, 4, 29))


def test_a_second_place_has_a_time_of_its_own() -> None:
    timeline = told("She is in Rome this week and in Oslo next week.", genre="colloquial")
    assert of(timeline, "She is").start.latest == day(9, 12)


def test_a_number_is_no_place_in_which_it_was_done() -> None:
    text = "Fighting killed at least nine people in May, says the agency, which pulled its staff out late in May."
    spans = [(text.index(word), text.index(word) + len(word), word) for word in ("killed", "pulled")]
    timeline = reconstruct(Report(text, published="2023-09-11"), events=spans)
    assert timeline.before("killed", "pulled") is Verdict.POSSIBLE


def test_what_the_report_of_the_dead_said_is_no_news() -> None:
    text = "Ann Roth, who has died aged 90, dug wells. Her report warned of floods."
    start = text.index("warned")
    timeline = reconstruct(Report(text, published="2023-09-11"), events=[(start, start + 6, "warned")])
    assert timeline.event("warned").start.earliest is None


def test_what_a_diary_of_the_day_tells_was_not_done_after_the_writing() -> None:
    text = "Monday, 11 September 2023\n\nI only heard this morning. Wrote to Fran after tea. He will come."
    spans = [(text.index(word), text.index(word) + len(word), word) for word in ("heard", "Wrote", "come")]
    timeline = reconstruct(Report(text, published="2023-09-11", genre="colloquial"), events=spans)
    assert timeline.before("heard", "Wrote") is not Verdict.CERTAIN


def test_what_someone_says_will_be_at_the_earliest_is_not_when_they_say_it() -> None:
    text = "The man, who says Friday at the earliest, rang."
    spans = [(text.index("says"), text.index("says") + 4, "says")]
    timeline = reconstruct(Report(text, published="2023-09-11", genre="colloquial"), events=spans)
    assert timeline.events[0].start.earliest is None


def test_the_present_of_a_history_may_be_over() -> None:
    left = of(told("1961. Fog. Ann leaves the firm.", genre="narrative"), "leaves")
    assert (left.start.latest, left.end.earliest) == (day(9, 12), None)


def test_what_the_calendar_holds_for_a_period_at_hand_is_to_come() -> None:
    retires = of(told("She retires this year."), "retires")
    assert (retires.start.earliest, retires.start.latest) == (day(9, 11), datetime(2024, 1, 1))


def test_an_age_is_of_whom_the_pronoun_means() -> None:
    text = "My mother was born in March 1944. When I was ten she told me of it."
    assert of(told(text, genre="narrative"), "told").start.earliest is None


def test_a_past_perfect_with_a_clause_of_its_own_looks_back_from_that() -> None:
    text = "The city agreed last month to pay. The governor had called up troops ahead of the verdict."
    timeline = told(text)
    assert of(timeline, "called").end.latest == day(9, 12)


def test_the_days_of_a_row_hold_all_of_it() -> None:
    came = of(told("They came last Thursday and Friday.", genre="colloquial"), "came")
    assert (came.start.earliest, came.end.latest) == (day(9, 7), day(9, 9))


def test_a_year_told_since_may_be_that_of_a_day() -> None:
    text = "Five were born between 1828 and 1841. In the census of 1851 he is a widower; Ann was buried on 2 March."
    assert of(told(text, genre="narrative"), "buried").start.earliest is None


def test_what_came_within_a_week_of_a_season_may_be_after_it() -> None:
    died = of(told("The child came in the autumn of 1826 and died within the week.", genre="narrative"), "died")
    assert died.end.latest is not None
    assert died.end.latest >= datetime(1826, 12, 7)


def test_the_following_day_of_a_month_is_that_day() -> None:
    text = "It was in the line in December 1914. It lost its guns on the following 25 January."
    assert of(told(text, genre="narrative"), "lost").start.earliest == datetime(1915, 1, 25)


def test_a_time_before_and_is_of_no_noun_behind_it() -> None:
    text = "The plan had been sent in last week and a decision was awaited."
    assert of(told(text, "2023-09-11"), "sent").end.latest == day(9, 11)


def test_what_goes_on_from_what_someone_says_is_not_of_the_entry() -> None:
    text = "Monday 8 May 2023\n\nSlept. Ito says that the barn burned on Friday night. They let it. I dug a ditch."
    timeline = told(text, genre="colloquial")
    assert of(timeline, "let").start.earliest is None
    assert of(timeline, "dug").start.earliest == day(5, 8)


def test_what_was_ordered_for_a_time_was_not_ordered_then() -> None:
    text = "On 8 May 2023 Ito slept. An attack was ordered for 7.15 the next morning."
    assert of(told(text, genre="narrative"), "ordered").start.earliest is None


def test_who_had_already_done_it_would_not() -> None:
    hurt = of(told("Lena fell on Friday; she'd already hurt her knee in June.", genre="colloquial"), "hurt")
    assert (hurt.start.earliest, hurt.end.latest, hurt.status) == (day(6, 1), day(7, 1), "reported")


def test_a_day_that_someone_promised_in_a_message_is_not_when() -> None:
    events = told("The plumber promised Thursday but came on Friday.", genre="colloquial").events
    assert [event.name for event in events] == ["came"]


@pytest.mark.parametrize(
    "words", ["or in May 2019", "or in the following May", "according to Ann, or in May 2019, according to Bob"]
)
def test_a_time_or_another_is_from_one_to_the_other(words: str) -> None:
    mark = ", " if words.startswith("acc") else " "
    parted = of(told(f"They parted in October 2018{mark}{words}.", genre="narrative"), "parted")
    assert (parted.start.earliest, parted.end.latest) == (datetime(2018, 10, 1), datetime(2019, 6, 1))


def test_what_comes_after_a_time_or_another_counts_from_either() -> None:
    left = of(told("He died in 1842 or in 1843. The next year she left.", genre="narrative"), "left")
    assert (left.start.earliest, left.end.latest) == (datetime(1843, 1, 1), datetime(1845, 1, 1))


@pytest.mark.parametrize("words", ["or shortly after", ", or perhaps a little earlier"])
def test_a_time_or_one_beside_it_dates_nothing(words: str) -> None:
    assert of(told(f"He died in 1842 {words}.".replace(" ,", ","), genre="narrative"), "died").start.earliest is None


def test_what_did_not_happen_before_a_time_may_have_been_after_it() -> None:
    opened = of(told("The bridge did not open before May 2015.", genre="narrative"), "open")
    assert (opened.start.earliest, opened.status) == (datetime(2015, 5, 1), "possible")
    assert of(told("Ito had not rung before Friday."), "rung").start.earliest is None


CHRONICLE = "14 Dec 2016 - Claim issued. Served on 3 January.\n8 June 2018 - D sends a bill. It was signed on 2 July.\n"


def test_the_line_of_a_chronicle_goes_on_to_later_days() -> None:
    timeline = told(CHRONICLE + "9 Aug 2018 - Parties meet.", genre="narrative")
    assert of(timeline, "Served").start.earliest == datetime(2017, 1, 3)
    assert of(timeline, "signed").start.earliest == datetime(2018, 7, 2)
    assert of(timeline, "sends").status == "reported"


def test_the_entry_of_a_diary_looks_back() -> None:
    timeline = told(CHRONICLE + "3 Jan 2019 - We met. Ito died on Christmas Day.", genre="narrative")
    assert of(timeline, "died").start.earliest == datetime(2018, 12, 25)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ito was on a shift, which began at two. Ann had left.", "began"),
        ("The guard rang. The barn had burned when he came.", "rang"),
        ("The guard rang. By the time he had found it the barn had burned.", "rang"),
    ],
)
def test_the_past_perfect_beside_its_own_time_looks_back_from_nothing_else(text: str, words: str) -> None:
    timeline = told(text, genre="narrative")
    back = of(timeline, "left" if "left" in text else "burned")
    assert timeline.before(back, of(timeline, words)) is Verdict.POSSIBLE


def test_a_paragraph_in_the_past_perfect_looks_back_only_from_what_stands_right_before() -> None:
    before = "The creek rose on Tuesday. The office had issued a warning on Monday."
    far = told(before + "\n\nOfficials had put the toll at ten.")
    assert far.before(of(far, "put"), of(far, "rose")) is Verdict.POSSIBLE
    near = told("The creek rose on Tuesday.\n\nOfficials had put the toll at ten.")
    assert near.before(of(near, "put"), of(near, "rose")) is Verdict.CERTAIN


def test_what_was_said_at_first_is_no_news_of_the_day() -> None:
    text = "Orme at first refused to pay but sold the mill last month."
    assert of(told(text), "refused").start.earliest is None


def test_what_only_tells_who_someone_is_is_no_news_of_the_day() -> None:
    text = "The fair was a joy, said Ruth Ames, who testified for the owners and retired the week after the verdict."
    timeline = told(text)
    assert of(timeline, "testified").start.earliest is None
    assert of(timeline, "retired").start.earliest is None


def test_a_form_that_may_be_had_or_would_lies_on_neither_side() -> None:
    text = 'The mill burned in May. "We thought we\'d hit the bottom," Ames said.'
    hit = of(told(text), "hit")
    assert (hit.start.earliest, hit.end.latest) == (None, None)


def test_news_count_from_before_what_had_been_so_since() -> None:
    text = "The fire broke out on 4 September. Prices had risen since Easter. Two days later it was over."
    assert of(told(text), "was over").start.earliest == day(9, 6)


def test_a_clause_about_a_noun_does_not_move_the_news() -> None:
    text = "Voters met on Monday night.\n\nThe board backed it despite a list, which Orme handed in on 1 September. "
    cleared = of(told(text + "The hall was cleared at 8.50pm."), "cleared")
    assert cleared.end.latest is not None
    assert cleared.end.latest > day(9, 4)


def test_news_do_not_go_on_from_within_the_hour() -> None:
    text = "The barn caught fire on 4 May. It was out within the hour. Crews, called nine days before, were cheered."
    assert of(told(text), "called").end.latest == day(4, 26)


def test_no_later_day_goes_on_from_today() -> None:
    text = "In April 2021 Ames drew a core. Today her team reports it. The core was lost the following winter."
    assert of(told(text), "lost").start.earliest == datetime(2021, 12, 1)


def test_a_morning_of_some_day_is_not_this_morning() -> None:
    drew = of(told("One grey morning in April 2021 Ames drew a core."), "drew")
    assert (drew.start.earliest, drew.end.latest) == (datetime(2021, 4, 1), datetime(2021, 5, 1))
    assert of(told("One sultry evening the mill burned."), "burned").start.earliest is None


def test_a_book_and_a_retirement_leave_no_year_to_count_from() -> None:
    text = "In 1970 Ames went to Rome. She wrote The Heron (1974). On her retirement she left; he died a year later."
    assert of(told(text), "died").start.earliest is None


def test_nothing_was_arranged_on_the_day_that_it_was_arranged_for() -> None:
    assert of(told("A march, which had been planned for last Saturday, was banned."), "planned").start.earliest is None


def test_the_present_of_a_scene_is_not_that_of_the_report() -> None:
    walking = of(told("Three weeks after 1 August, we are walking his dog along the canal."), "walking")
    assert walking.end.earliest != day(9, 11)


def test_what_did_not_happen_until_someone_spoke_was_not_said_by_then() -> None:
    text = "Not until Ames suggested red light in June did anything stir."
    timeline = told(text)
    assert of(timeline, "stir").end.latest == day(9, 12)
    assert timeline.before("Ames suggested red light", "anything stir") is not Verdict.IMPOSSIBLE


def test_what_opens_a_sentence_may_deny_its_verb() -> None:
    timeline = told("On Friday the court ruled. Only then did they leave. Nor did the mayor resign on Sunday.")
    assert (of(timeline, "leave").status, of(timeline, "leave").end.latest) == ("reported", day(9, 12))
    assert of(timeline, "resign").status == "denied"


def test_no_day_is_counted_from_a_name_of_either_year() -> None:
    text = "It opened in February 2022. On 9 August, it closed. Ames left the same week."
    assert of(told(text, "2024-02-29"), "left").start.earliest is None


def test_a_feast_beside_an_older_season_may_be_of_that() -> None:
    text = "Ames drew a core in April 2021. It was lost the following winter when a pump failed over Christmas."
    assert of(told(text, "2024-02-29"), "failed").start.earliest == datetime(2021, 12, 18)


def test_a_noun_may_be_what_the_sentence_before_told_without_a_date() -> None:
    text = "In 1897 Roy married. In 1924 his son met Bea. They danced and married. Ito came a year after the wedding."
    assert of(told(text, genre="narrative"), "Ito came").start.earliest is None


def test_an_age_may_be_that_of_who_was_born_last() -> None:
    text = "Roy was born in 1868. His son was born at Leeds after the fair. At fourteen he left school."
    assert of(told(text, genre="narrative"), "left").start.earliest is None


def test_what_is_not_expected_before_a_day_is_not_before_it() -> None:
    assert of(told("Don't expect him to play before 20 October."), "play").start.earliest == day(10, 20)
    assert of(told("Ames is not expected to return before January."), "return").start.earliest == datetime(2024, 1, 1)
