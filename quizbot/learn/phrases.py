"""The phrases that a student may use instead of a slash command, by intent; all folded as `intents.fold` does.

Another language is another file like this one.
"""

from __future__ import annotations

OPENERS = (
    "nah|no|please|pls|ok|okay|so|um|uh|er|erm|well|oh|hm|hmm|ugh|and|but|just|then|now|sorry|actually|"
    "can you|could you|would you|will you|can i|could i|may i|can we|could we|i want|i want to|i would like|"
    "i would like to|id like|id like to|i need|i need to|let me|lets|give me|gimme|give us|get me|tell me|show me|say|"
    "can i get|can i have|could i have|may i have|a|an|the|my|another|one more"
).split("|")
"""Words that may stand before a phrase without changing what it asks for."""

CLOSERS = (
    "please|pls|plz|thanks|thank you|now|then|for me|for now|for today|bot|mate|lol|again|would ya|would you|"
    "for this one|for this question|on this one|i guess|i think"
).split("|")
"""Words that may stand after a phrase without changing what it asks for."""

_TABLE = {
    "hint": (
        "hint|hints|more hints|next hint|second hint|clue|clues|tip|help me out|i need help|first letter|"
        "whats the first letter|what is the first letter|what does it start with|what letter does it start with|"
        "what does it begin with|how does it start|hint hint|little help|little hint|small hint|nudge|bit of help"
    ),
    "skip": (
        "skip|skip it|skip this|skip this one|skip that|skip question|skip this question|skip the question|next|"
        "next one|next question|pass|i pass|move on|go on|move along|on to the next|on to the next one|"
        "go to the next|go to the next question|nxt|skip ahead|no more of this|leave it|leave this one|not this one"
    ),
    "dont_know": (
        "i dont know|dont know|i do not know|do not know|dunno|i dunno|idk|dk|no idea|i have no idea|no clue|"
        "not a clue|i have no clue|not sure|im not sure|i am not sure|i give up|give up|i give in|i surrender|"
        "beats me|search me|i cant remember|cant remember|i dont remember|i do not remember|i forgot|i forget|"
        "ive forgotten|havent a clue|i havent a clue|havent got a clue|havent the foggiest|i havent the foggiest|"
        "no answer|who knows|ive got nothing|i got nothing|got nothing|ive no idea|ive no clue|"
        "not the faintest idea|stumped|im stumped|the answer|whats the answer|what is the answer|reveal|"
        "reveal the answer|reveal it|i really dont know|honestly no idea|sorry i dont know|i dont have a clue|"
        "no earthly idea|pass i dont know|i couldnt say|cant say"
    ),
    "explain": (
        "why|explain|explain it|explain that|explain this|explain please|explain why|how come|why is that|why is it|"
        "why so|why not|why wrong|why was it wrong|why was that wrong|why is it wrong|why is that wrong|"
        "why is this wrong|why was i wrong|how so|but why|explanation|the reason|reason|what did i do wrong|"
        "what was wrong|whats wrong with it|whats wrong with that|why is that right|why is it right|"
        "how is that wrong|how is that not right"
    ),
    "source": (
        "source|sources|source please|where|where is it|where is that|wheres that|where was that|"
        "where does it say that|where does it say so|where does it say it|where does the text say that|"
        "where does the article say that|where in the text|where in the article|which paragraph|what paragraph|"
        "which sentence|evidence|proof|prove it|passage|quote|paragraph|sentence|text|the article|show the source|"
        "show source|show the passage|show the text|show evidence|show the evidence|where do i find that|"
        "where can i find that|where did that come from|where is that from|where does it come from|cite|citation"
    ),
    "repeat": (
        "repeat|repeat it|repeat that|repeat please|repeat the question|repeat question|question|say again|"
        "say that again|say it again|come again|once more|one more time|pardon|pardon me|excuse me|huh|what|"
        "what was that|what was the question|whats the question|what is the question|what was the question again|"
        "again the question|the question|ask again|ask me again|read it again|read that again|i didnt get that|"
        "i didnt catch that|what did you say|what did you ask|what was it again|eh"
    ),
    "progress": (
        "score|my score|the score|progress|my progress|status|how am i doing|am i doing ok|am i doing ok so far|"
        "how am i doing so far|how many left|how many more|how many to go|how many questions left|"
        "how many questions are left|how many are left|how much is left|how far am i|how far along am i|points|"
        "my points|whats my score|what is my score|whats the score|hows my score|how is my score|where am i|"
        "what question am i on|what number are we on|what number is this|which question is this|how long is this|"
        "how many points do i have|how many did i get right|how many have i got right|how many have i got so far"
    ),
    "help": (
        "help|help me|commands|command list|list commands|what commands are there|what can i type|what can i say|"
        "what can i do|what can i ask|what can i write|what do i do|what do i type|what am i supposed to do|"
        "what am i meant to do|how does this work|how does it work|how do i answer|how do i play|how do i use this|"
        "instructions|manual|menu|what now|im lost|im confused|i dont understand how this works"
    ),
    "quit": (
        "quit|q|exit|stop|stop it|stop here|stop the quiz|quit the quiz|end|end it|end quiz|end the quiz|finish|"
        "finish here|leave|bye|bye bye|goodbye|good bye|good night|goodnight|cya|see you|see ya|see you later|later|"
        "im done|i am done|done|im out|im off|im leaving|im finished|thats all|thats it|thats enough|enough|"
        "thats enough for me|thats enough for today|enough for today|enough for me|stop for today|i quit|"
        "i have to go|i must go|ive got to go|gotta go|got to go|i should go|lets stop|log off|log out|"
        "im logging off|im off to bed|off to bed|i should quit"
    ),
    "override": (
        "i was right|i am right|im right|i was correct|i am correct|im correct|that was right|that is right|"
        "that was correct|my answer was right|my answer is right|my answer was correct|it was right|override|"
        "mark it right|mark that right|mark it as right|mark me right|mark it correct|count it|count that|"
        "count it as right|accept it|accept that|accept my answer|that counts|that should count|it should count|"
        "that ought to count|should count|same thing|its the same|its the same thing|thats the same|"
        "thats the same thing|thats what i said|thats what i wrote|thats what i meant|thats what i typed|"
        "i said that|i meant that|i typed that|not fair|thats not fair|unfair|i disagree|i object|objection|"
        "overrule|overturn this|overturn it|come on thats right|i had that right|i got that right|i got it right"
    ),
    "undo": (
        "undo|undo that|undo it|take that back|i take that back|take it back|i was wrong|i was wrong after all|revert"
    ),
    "again": (
        "again|only those|only those again|those again|just those|only the wrong ones|the wrong ones|wrong ones|"
        "again only the wrong ones|only the ones i missed|the ones i missed|the ones i got wrong|only the misses|"
        "misses|the missed ones|only the missed ones|missed ones|retry|retry the wrong ones|retry the missed ones|"
        "redo|redo the wrong ones|redo the ones i missed|repeat the wrong ones|try again|try those again|"
        "try them again|go again|mistakes|only my mistakes|my mistakes"
    ),
    "restart": (
        "restart|restart the quiz|start over|start again|start anew|start afresh|begin again|from the beginning|"
        "from the start|from the top|start over from the beginning|start from the beginning|the whole quiz again|"
        "whole quiz again|the whole thing again|again all|all again|all of them again|everything again|all of them|"
        "do it all again|do the whole quiz again|repeat the quiz|redo the quiz|take it again|play again|once again"
    ),
    "other": (
        "hi|hello|hey|hiya|yo|good morning|good evening|thx|thanks|thank you|ty|cheers|lol|haha|ha|cool|nice|"
        "nice one|wow|great|good|awesome|ok|okay|k|sure|fine|hm|hmm|well|i see|oh|ah|aha|who are you|what are you|"
        "are you a bot|how are you|this is fun|this is boring|im bored|boring|harder|easier|too easy|too hard|"
        "too difficult|something harder|something easier|something else|something different|another topic|"
        "different topic|harder questions|easier questions|harder ones|easier ones|this is too easy|"
        "this is too hard|wait|one moment|hold on|give me a moment|let me think|one second|one sec|yes please|"
        "no thanks"
    ),
}

PHRASES = {phrase: intent for intent, phrases in _TABLE.items() for phrase in phrases.split("|")}

SLASH = {
    "hint": "hint|clue|h",
    "skip": "skip|next|pass|s",
    "dont_know": "dontknow|idk|giveup|answer|reveal",
    "explain": "why|explain|w",
    "source": "source|evidence|where|passage",
    "repeat": "repeat|question|r",
    "progress": "progress|score|status",
    "help": "help|commands|?",
    "quit": "quit|exit|q|stop|bye",
    "override": "right|override|iwasright|count",
    "undo": "undo",
    "again": "again|misses|redo|wrong",
    "restart": "restart|all",
    "other": "topic|harder|easier|define|ask",
}
COMMANDS = {word: intent for intent, words in SLASH.items() for word in words.split("|")}

PATTERNS = {
    "dont_know": (
        r"(i )?(really |honestly |just |still )?(dont know|cant remember|dont remember|got nothing|no idea|no clue|"
        r"have no idea|dunno)"
        r"( which| what| who| when| where| how many| sorry| what to pick| which one)?",
    ),
    "skip": (
        r"(can|could|may|shall) (we|i|you) (skip|move on|pass|go on)\b.*",
        r"(skip|pass on|move on from|leave out) (this|that|the) .*(one|question|here)",
    ),
    "override": (
        r"(?!.*\bnot).*\b(should|ought to|must|needs to|has to) (also |still |really |totally )?count\b.*",
        r".+ (is|are|means|was) (basically |exactly |just |really |pretty much )?the same( thing)?( as .*| just .*)?",
        r".+ same thing",
        r"(but |no |hey )?i (was|am) (actually |totally |clearly )?(right|correct)\b.*",
        r"over(turn|rule|ride) (this|that|it)( one)?\b.*",
        r".*\b(thats|its|is|was) (basically |exactly |just )?what i (wrote|said|typed|meant|put|answered)",
        r"(please )?(accept|count|mark) (it|that|this|mine|my answer)( as)? (right|correct|please|too)",
    ),
    "hint": (
        r"(can|could|may) (i|you|we|u) .*\b(hint|clue|tip|nudge|help with)\b.*",
        r"(give|show|get|got|drop|any|i need|i want|i would like|id like|some|need) .*\b(hint|hints|clue|clues|"
        r"tip)\b.*",
        r".*\bfirst letters?( please| pls)?",
        r"(does|did) (it|the answer|that) (start|begin) with\b.*",
        r"(is it )?(before|after) or (before|after)\b.*",
        r"(a|any|some|another) (hint|clue|tip)s?( of| about| on| for| to)? (the |this )?(answer|question|one|it)\b.*",
        r"(which|what) (decade|century|letter|continent) (at least|is it)\b.*",
    ),
    "explain": (
        r"(is |so )?why (is|was|isnt|wasnt|not|did you|am i|were|arent|should|cant|couldnt) .+",
        r"why would .+",
        r"(how|in what way) (is|was|isnt|wasnt) (that|this|it|mine|my answer) (not |really )?(right|wrong|true|"
        r"false|correct)",
        r"explain (the|that|this|your|my|me) (verdict|mark|answer|result|reason|reasoning|score|grade|decision|one|"
        r"why|how)",
        r"explain why .*",
    ),
    "source": (
        r"where (does|do|did|is|s|was|in|has|have|are)\b.*\b(say|says|said|mention|mentioned|mentions|text|article|"
        r"passage|"
        r"paragraph|come up|stand|written|stated)\b.*",
        r"wheres (the )?(bit|part|passage|paragraph|sentence|line) .*",
        r"(which|what) (paragraph|line|sentence|passage|section)( (is|has|says|was|mentions|talks|does|did)\b.*)?",
        r"(show|quote|read|give|point)( it)?( to)? (me )?(the|that|this) (passage|sentence|paragraph|quote|"
        r"quotation|line|"
        r"text|evidence|source|bit|part)\b.*",
        r"is .* (quoted|mentioned|stated|written) .*(article|text|passage).*",
    ),
    "repeat": (
        r"(what was|whats|what were|what is) (option|choice|answer|number) [a-h1-9]( again)?",
        r".*\bdid ?nt (catch|get|understand|hear|see|read) (the question|that|it)",
        r"(read|say|ask|show|repeat|tell)( me)? (the|that|this) question.*",
    ),
    "progress": (
        r"hows? (is )?(my )?score\b.*",
        r"how many (.* )?(left|remaining|to go|so far|to come)",
        r"how many (have|did|do) i .*(right|correct|wrong|so far|left)",
        r"(what|which) (number|question) (are we|am i|is this)( on| at)?",
        r"(how )?am i doing\b.*",
    ),
    "help": (
        r"(what|which|what all) (can|could|may|do|should) i (type|say|do|write|ask|answer|enter)\b.*",
        r"(am i|are we) allowed to\b.*",
        r"(do|should|must) i (have to |need to )?(type|write|pick|choose|enter)\b.*",
        r"(what|which) (commands|words|keys) .*",
        r"how (does|do) (this|it|i|you|the quiz) (work|answer|play|type|use)\b.*",
    ),
    "quit": (
        r"(i would like|id like|i want|i need|i have|can we|can i|lets|i should|ill|im going) (to )?"
        r"(stop|quit|leave|end|finish|go)( now| here| the quiz| for today| for now| for tonight)?",
        r"(im|i am) (off|out|leaving|logging off|going)( to (bed|sleep|lunch|work|school))?",
        r"thats (enough|all|it) .*(me|today|now|tonight)",
        r"(ok )?(good)?bye (from me|for now|then)",
    ),
    "again": (
        r"(i want(ed)?|lets do|go through|do|repeat|redo|retry|give me|only|again only|again) (the )?"
        r"(wrong|missed|failed) (ones|questions)\b.*",
        r".*\b(ones|questions|those) i (got wrong|missed|failed|got)\b.*",
        r"go (through|over) (the|those) (ones|questions)\b.*",
    ),
    "restart": (
        r".*\b(whole|entire|full) (quiz|thing|test) (again|over|once more|one more time)",
        r"(start|begin) (over|again|anew|from)\b.*",
    ),
    "other": (
        r"(what|whats|whos|who|which|how|what r|hows)( exactly| on earth)? "
        r"(is|are|was|were|does|do|did|r|s|has|have|had|can|could|would|will|should|many|much|long|old|often|far|"
        r"big|heavy|"
        r"tall|deep|fast|other|of the|a|an|the|about) .+",
        r"(when|where|how) (is|are|was|were|does|do|did|has|have|had|can|could|would|will) .+",
        r"who (?!knows)\w+ .+",
        r".+ (meaning|means what|means|equals what|what is that|what does it mean|whats that)",
        r".+ (is that|same as|as in|equals) (the |a )?(plural|word|same|downtown|opposite)\b.*",
        r"(define|meaning of|definition of|whats the meaning of) .+",
        r"(ask|quiz|test) me (about|on|something about|something on)\b.*",
        r"(more|something|anything|questions|stuff|got anything|do some|have you got anything) "
        r"(on|about|other than|different|tougher|harder|easier|simpler|else)\b.*",
        r"(this is|these are|its|way|far|much) (way |far |much )?(too )?(easy|hard|difficult|baby stuff|boring)\b.*",
        r".*\b(harder|easier|tougher|simpler|trickier) (please|pls|ones?|questions?|stuff)\b.*",
        r"id rather have .+",
        r"(you are|youre|ur|you re) .+",
        r"(hi|hello|hey) .+",
        r"go (a level|one level|one)? ?(up|down)",
    ),
}
"""Whole-reply patterns by intent, tried in this order on the folded reply."""
