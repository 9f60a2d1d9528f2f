"""Whether a person is a "he" or a "she": by title, by the noun beside the name, by pronouns, by first name."""

from __future__ import annotations

from collections import Counter

from quizbot.generate.lexicon import FEMALE, MALE
from quizbot.generate.names.chain import HER_TITLES, Entity
from quizbot.generate.names.mention import Mention
from quizbot.generate.names.names import Names
from quizbot.generate.people import is_person_noun
from quizbot.generate.sentences.clause import SUBJECTS
from quizbot.generate.sentences.document import Document
from quizbot.generate.wording import unaccented, words_in
from quizbot.read.parse import Token

FEWEST_PRONOUNS, NEARLY_ALL = 5, 5
"""So many pronouns of one sort, and so many times as many as of the other, say what the title's person is."""
SHE_TITLES = HER_TITLES | frozenset("lady queen princess dame".split()) | (FEMALE - {"she", "her"})
HE_TITLES = frozenset("mr sir lord king prince".split()) | (MALE - {"he", "his", "him"})
SHE_NAMES = frozenset(
    "abigail ada adele adriana agatha agnes agnieszka aisha akira akua aleksandr alessandra alexandra alice alicia "
    "alina alison allison alma amanda amelia amelie amina amira amy anastasia anastasiya andrea angela angelica "
    "angelina anita anjali ann anna annabel anne annelise annette annie annika antonia arabella arjun astrid audrey "
    "aunt auntie aurora ava barbara beatrice beatriz bella bernadette bertha bessie beth bethany betsy betty beverly "
    "bianca birgit blanche bonnie brenda bridget brigitte britta camilla camille candace carla carly carmen carol "
    "carolina caroline carolyn carrie cassandra catalina catherine cecilia celeste celia chantal charlene charlotte "
    "chiara chloe christa christina christine cindy claire clara clarissa claudia colleen constance cora cordelia "
    "corinne cornelia cristina cynthia dagmar daisy daniela danielle daphne darlene debbie deborah deirdre delia "
    "denise diana diane dieter dolores donna dora doreen doris dorothy duarte edith edna eileen elaine eleanor "
    "eleanora elena elisa elisabeth eliza elizabeth elke ella ellen elsa elsie elvira emilia emily emma emmeline enid "
    "erica erika ernestine estelle esther ethel eugenia eunice eva evelyn ewa fatima fatuma felicity fernanda fiona "
    "flora florence frances francesca freda freya frida friederike gabriela gail genevieve georg georgia georgina "
    "geraldine gertrud gertrude gillian gina giulia gladys glenda gloria grace grandma grandmother granny greta "
    "gretchen gudrun gwen gwendolyn hanna hannah hazel heather hedwig heidi heike helen helena henrietta hermione "
    "hester hilary hilda hiroshi holly ida ilse imogen ines inge ingrid irene irina iris isabel isabella isla isolde "
    "ivy jacqueline jacques jana jane janet janice janusz jasmine jean jeanette jeanne jenna jennifer jenny jessica "
    "jill joan joanna joanne jodie josephine josie joyce juanita judith judy julia juliana julianne julie juliet "
    "karen karin karina karla katarina katarzyna kate katharina katherine kathleen kathryn kathy katie katrin katrina "
    "kayla keiko kenji khadija kirsten knut kristin kristina krzysztof kwame lakshmi lambert lara laura laurent "
    "laurie lea leah leila lena leonor leonora lesley letitia liesl lilian lilly lily lina linda linnea lisa lisbeth "
    "liv liz lois lola loretta lorna lorraine lotte lottie louisa louise lucia lucie lucille lucinda lucy ludmila "
    "luisa lydia lynne ma mabel madeleine madeline maeve magda magdalena maisie malgorzata mama mamma mandy marcia "
    "marek margaret margarita margery margot marguerite maria marianne marie marilyn marina marjorie marlene marta "
    "martha martina mary mateo matilda maud maude maureen mavis maya megan melanie melinda melissa mercedes meredith "
    "mia michel michelle michiko mikael mikhail mildred miranda miriam moira molly mom mommy monica morag moritz mum "
    "mummy muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nell nellie nicola nicole nina noelle "
    "noemi nora odette olga olive olivia olivier ophelia oskar pamela paolo patricia paula pauline paulo pawel pearl "
    "peggy penelope petra philippa philippe philomena phoebe phyllis piotr polly portia priya rachael rachel ramona "
    "ravi rebecca rebekah regina renata rhoda rhonda rita roberta robyn rosa rosalie rosalind rosamund rose rosemary "
    "roxanne ruby ruth sabine sabrina sakura sally samantha sandra sanjay sara sarah saskia selma serena sharon "
    "sheila sheryl shirin shirley sibyl sigrid silvia simona simone siobhan sister sofia solveig sonia sonja sophia "
    "sophie sophy stacy stefanie stella stephanie sue sunita susan susanna susannah susie suzanne svetlana sybil "
    "sylvia sylvie tabitha takashi tamara tara tatiana teresa tess tessa thea thelma theresa tiago tilly tina trudy "
    "ulrike una ursula valentina valeria valerie vanessa vera veronica veronika victoria viola violet virginia vivian "
    "vivienne wanda wendy werner wilhelmina wilma winifred wojciech yasmin yolanda yuki yvette yvonne zainab zara zoe "
    "zofia zoya".split()
)
HE_NAMES = frozenset(
    "aaron abdul abdullah abel abraham adam adrian ahmed aidan alan alastair albert alberto aldo alec alejandro "
    "alessandro alessio alexander alexandre alexei alfonso alfred alfredo algernon ali alistair alvin ambrose amir "
    "anders andre andreas andrei andrew angus ansel anthony anton antonio archibald archie armand armando arnaud arne "
    "arnold arthur artur arturo augustine augustus axel barry bart bartholomew basil ben bendik benjamin bennett "
    "benno bernard bert bertram bill bjorn bob boris brad bradley brendan brett brian brother bruce byron caleb "
    "calvin camillo carl carlo carlos carlton carsten casper cecil cedric cesar charles chester christian christoph "
    "christopher clarence claude clement clifford clive clyde cody colin cornelius craig cuthbert cyril cyrus dad "
    "daddy damian damon dan daniel danny darren dave david denis dennis derek desmond diego dietrich dirk dmitri "
    "domenico dominic donald doug douglas duncan dustin dwight dylan ebenezer eddie edgar edmond edmund eduardo "
    "edward edwin egbert eli elias elijah elliot elliott elmer emil emilio emmanuel enrico enrique ephraim eric erich "
    "erik ernest ernst ervin ethan etienne euan eugene evan evgeny ewan ezra fabian fabio father felix fergus "
    "fernando fidelis finn florian floyd forrest francesco francis francisco francois frank franklin franz fred "
    "freddie frederick friedrich gareth garrett gary gaston gavin gene geoff geoffrey george gerald gerard gerhard "
    "gianni gideon gilbert giles gino giorgio giovanni giuseppe glen glenn godfrey gordon gottfried graham grandad "
    "grandpa greg gregor gregory guido guillaume gunnar gunther gustav guy hamish hank hannes hans harald harold "
    "harrison harry harvey hassan hector heinrich heinz helmut hendrik henri henrik henry herbert herman hernan hiram "
    "holger homer horace horst howard hubert hugh hugo humphrey ian ibrahim idris ignacio igor ingmar irving isaac "
    "isaiah ismail ivan ivar ivor jaap jack jackson jacob jake jakob jamal james jared jason jasper javier jed jeff "
    "jeffrey jens jeremiah jeremy jerome jerry jesse jim jimmy jobst joe joel johan johann johannes john johnny jonah "
    "jonas jonathan jorge jorgen jose josef joseph josh joshua josiah juan juergen jules julian julio julius jurgen "
    "justin kai karl kaspar keith kenneth kevin klaus kofi konrad kurt kyle lachlan larry lars laurence lawrence "
    "lawson leif len leo leonard leonardo leopold leroy lester levi lewis liam lionel lloyd lorenzo lothar louie "
    "louis luca lucas lucien ludwig luigi luis luke magnus malcolm manfred manuel marc marcel marcello marco marcus "
    "mario marius mark martin mathew matteo matthew matthias maurice mauricio max maxim maximilian maxwell mehmet "
    "melvin michael miguel mike miles milton mohamed mohammad mohammed morris mortimer moses muhammad murdo murray "
    "mustafa nate nathan nathaniel ned neil nelson nicholas nick nicolas niels nigel nikolai nils noah norman olaf "
    "olav ole oleg oliver omar orlando orville oscar osman oswald otto owen pa pablo papa pascal patrick patrik paul "
    "pavel pedro percy perry pete peter phil philip pierre pieter quentin quincy rafael raj rajesh ralf ralph ramesh "
    "ramon randall randolph randy raphael raul raymond raymund reginald reinhard reuben rhys ricardo richard rick "
    "rico rob robbie robert roberto roderick rodney rodrigo roger roland rolf romain roman ronald rory ross roy "
    "rudolf rufus rui rupert russ russell ryan salvatore samuel santiago saul scott seamus sean sebastian sebastien "
    "sergei sergey sergio seth shane shaun shawn sid sidney siegfried sigurd silas simeon simon solomon soren spencer "
    "stan stanley stefan stefano stephen steve steven stewart stu stuart sven sylvester tariq ted terence terrence "
    "thaddeus theo theobald theodore thomas thor thorsten tim timo timothy titus tobias toby todd tom tomas tomasz "
    "tony torsten travis trevor tristan truman ulrich umberto uncle uwe valentin vasily vaughn vernon vic victor "
    "vijay vincent vincenzo virgil vito vladimir vladislav wade waldo wallace wally walter warren wayne wendell "
    "wesley wilbur wilfred wilfrid wilhelm willem willi william willie wim winston wolfgang wyatt xavier yakov "
    "yannick yuri yusuf yves zachary".split()
)
FIRST_NAMES = SHE_NAMES | HE_NAMES


def gender_of_noun(lemma: str) -> str | None:
    """Return what a noun itself says that somebody is: "landlady", "fisherman"; None where it says neither."""
    if lemma in FEMALE or lemma.endswith(("woman", "mistress")):
        return "she"
    male = lemma in MALE or (lemma.endswith(("man", "master", "father", "brother")) and is_person_noun(lemma))
    return "he" if male else None


def gender_of(document: Document, names: Names, entity: Entity) -> str | None:
    """Return "he" or "she", None when nothing in the article decides."""
    called = {unaccented(word) for form in entity.forms for word in words_in(form)}
    if document.title_words and set(map(unaccented, document.title_words)) <= called:
        told = _of_the_title(document, entity)
        if told is not None:
            return told  # Jean Reinhardt is a "he", whatever most Jeans are.
    votes: Counter[str] = Counter()
    first = unaccented(entity.full.split()[0].casefold())
    votes["she"] += 2 * (first in SHE_NAMES | SHE_TITLES)
    votes["he"] += 2 * (first in HE_NAMES | HE_TITLES)
    is_life_of_another = _is_life_of_another(document, names, entity)
    for mention in entity.mentions:
        _vote_beside(document, mention, votes)
        _vote_behind(document, names, mention, votes, is_life_of_another=is_life_of_another)
    if votes["he"] == votes["she"]:
        return _of_the_title(document, entity)
    return max(votes, key=lambda sort: votes[sort])


def _of_the_title(document: Document, entity: Entity) -> str | None:
    """Return what nearly all pronouns of an article are, for the person in its title."""
    if not {unaccented(word.casefold()) for word in entity.full.split()} & document.title_words:
        return None
    he = sum(document.lemma_counts[word] for word in ("he", "his", "him"))
    she = sum(document.lemma_counts[word] for word in ("she", "her"))
    if max(he, she) < FEWEST_PRONOUNS or min(he, she) * NEARLY_ALL > max(he, she):
        return None
    return "he" if he > she else "she"


def _vote_beside(document: Document, mention: Mention, votes: Counter[str]) -> None:
    parse = document.sentences[mention.sentence].parse
    beside = {t.text.casefold().rstrip(".") for t in parse.tokens[max(0, mention.first - 2) : mention.first]}
    beside |= {parse.tokens[j].lemma.casefold() for j in parse.children(mention.first, "appos", "compound")}
    votes["she"] += 3 * len(beside & SHE_TITLES)
    votes["he"] += 3 * len(beside & HE_TITLES)


def _is_life_of_another(document: Document, names: Names, entity: Entity) -> bool:
    """Tell whether the title names a person, and `entity` is somebody else."""
    told_of = [each for each in names.of_type("PER") if document.title_words <= set(words_in(each.full))]
    return bool(document.title_words and told_of) and entity not in told_of


def _vote_behind(
    document: Document, names: Names, mention: Mention, votes: Counter[str], *, is_life_of_another: bool
) -> None:
    """Count the first pronoun behind a name where the sentence names and means nobody else and tells a deed of his."""
    sentence = document.sentences[mention.sentence]
    tokens = sentence.parse.tokens
    people = {e.full for m in names.mentions_in(sentence) if (e := names.at(sentence, m.first)) and e.type == "PER"}
    acting = [tokens[i].head for i in range(mention.first, mention.last) if tokens[i].deprel in SUBJECTS]
    # "After Hitler came to power she …" in the life of a woman: of her.
    acts = any(not (is_life_of_another and tokens[verb].deprel == "advcl") for verb in acting)
    if len(people) != 1 or not acts or any(_gender_of_pronoun(token) for token in tokens[: mention.first]):
        return
    behind = tokens[mention.last :]
    sort = next(filter(None, map(_gender_of_pronoun, behind)), None)
    owns_beside = [t.text for t in behind[:1]] == ["and"] and any(map(_gender_of_pronoun, behind[1:2]))
    votes.update({sort: 1 + 2 * owns_beside} if sort else {})  # "Mink and her sons": hardly anybody else's


def _gender_of_pronoun(token: Token) -> str | None:
    word = token.text.casefold()
    if token.upos != "PRON" or word not in ("he", "she", "him", "his", "her"):
        return None
    return "she" if word in ("she", "her") else "he"
