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
    "abena abigail ada adele adriana adwoa agatha agnes agnieszka aiko aisha akiko akua alessandra alexandra alice "
    "alicia alina alison allison alma ama amanda amara amelia amelie amina aminata amira amparo amy anastasia "
    "anastasiya andrea angela angelica angelina anita anjali ann anna annabel anne anneliese annelise annette annie "
    "annika anouk antje antonia arabella ariadne asa asta astrid audrey aunt auntie aurelia aurora ava ayesha ayse "
    "aziza barbara barbro beata beatrice beatriz bella benedetta bernadette bertha bessie beth bethany betsy betty "
    "beverly bianca birgit blanche bonnie bozena brenda bridget brigitte britta bronwyn brunhilde camilla camille "
    "candace carla carlotta carly carmela carmen carol carolina caroline carolyn carrie cassandra catalina catherine "
    "cecile cecilia celeste celia cesaria chantal charlene charlotta charlotte chiamaka chiara chimamanda chloe "
    "christa christina christine cindy claire clara clarissa claudia clementine colleen concepcion constance consuelo "
    "cora cordelia corinne cornelia cosima cressida cristina cynthia dagmar daisy dalia daniela danielle danuta "
    "daphne darlene debbie deborah deirdre delia delphine denise diana diane dolly dolores domenica dominika donna "
    "dora doreen doris dorota dorothea dorothy dulce edda edith edna eileen elaine eleanor eleanora elena elfriede "
    "elina elinor elisa elisabeth elisabetta eliza elizabeth elke ella ellen elsa elsbeth elsie elvira elzbieta "
    "emilia emilie emily emma emmeline encarnacion enid erica erika erna ernestine esi esmeralda esperanza estelle "
    "esther ethel eudora eugenia eulalia eunice eva evelyn ewa fatima fatma fatou fatuma federica felicity feodora "
    "fernanda fernande filomena fiona flora florence folasade frances francesca francine francisca franziska freda "
    "freya frida friederike fumiko gabriela gabriella gabrielle gail gemma genevieve genoveva georgette georgia "
    "georgina geraldine germaine gertrud gertrude ghislaine gillian gina giovanna gisela giulia giuseppina gladys "
    "glenda gloria grace graciela graciella grandma grandmother granny graziella greta gretchen gro gudrun gulnara "
    "gwen gwendolyn halina hanna hannah haruko hazel heather hedda hedvig hedwig heidi heike helen helena helga "
    "heloise henrietta henriette henrike hermione herta hester hilary hilda hildegard holly hortense ida ileana ilona "
    "ilse imelda imogen ines inge ingeborg inger ingrid ioana irena irene irina iris irmgard isabel isabella isadora "
    "isaura isla isolde ivana ivy iwona izabela jacqueline jadwiga jana jane janet janice jarmila jasmine jean "
    "jeanette jeanne jelena jenna jennifer jenny jessica jill joan joana joanna joanne jodie johanna jolanta josefa "
    "josefina josefine josephine josie joyce juanita judith judy julia juliana julianne julie juliet junia junko "
    "kaisa kamala kamila karen karin karina karla karolina katalin katarina katarzyna kate katerina katharina "
    "katherine kathleen kathryn kathy katie katrin katrina kayla kazuko keiko khadija khadijah kinga kirsten klara "
    "kristin kristina kumiko kunigunde lakshmi lara laura laurie lavinia lea leah leila lena leonor leonora leontyne "
    "lesley letitia lidia lieselotte liesl lilian lilly lily lina linda linnea lisa lisbeth liv liz ljubica lois lola "
    "loredana loretta lorna lorraine lotte lottie louisa louise lourdes lucia lucie lucille lucinda lucrezia lucy "
    "ludmila ludovica luisa lydia lynne ma mabel madeleine madeline maeve magda magdalena magdolna maisie maja makena "
    "malala malgorzata mama mamma mandy manuela marcia mareike margaret margarethe margarita margery margot "
    "marguerita marguerite maria mariam mariana marianne maribel marie mariko marilyn marina marisa marisol marjorie "
    "marlene marta martha marthe martina mary maryam masako mathilda mathilde matilda maud maude maureen mavis maya "
    "mbali mechthild meera megan melanie melinda melissa mercedes meredith mia michelle michiko mildred milena mina "
    "miranda miriam mirjam moira molly mom mommy monica monika montserrat morag mum mummy muriel myra myrtle nadezhda "
    "nadia nadine nancy nandi naoko naomi nasrin natalia natalie natalya natasha nell nellie ngozi nicola nicole "
    "nilufar nina noelle noemi nomvula nora noriko nuala odette oksana olena olga olive olivia olympe ophelia oriana "
    "orla ottilie oumou pamela paola parvati patricia paula pauline pearl peggy penelope perpetua petra philippa "
    "philomena phoebe phyllis pia pilar polly portia priscilla priya rachael rachel rafaela ramona raquel rebecca "
    "rebekah regina renata renate rhoda rhonda rigmor rita roberta robyn rosa rosalba rosalia rosalie rosalind "
    "rosamund rosanna rose rosemarie rosemary rosina roxanne roza ruby ruth sabine sabrina sachiko sadako sakura "
    "sally samantha sandra saoirse sara sarah saskia selma serena setsuko severine sharon sheila sheryl shirin "
    "shirley shulamith sibyl sibylle signe sigrid sigrun silvia simona simone simonetta sinead siobhan siri sister "
    "sofia solange soledad solveig sonia sonja sophia sophie sophy stacy stanislava stefanie stella stephanie sue "
    "sumiko sunita sunniva susan susanna susannah susie suzana suzanne svea svetlana sybil sylvia sylvie sylwia "
    "tabitha tamara tara tatiana tatjana teodora teresa terezia tess tessa thea thelma theodora theresa therese tilda "
    "tilly tina tomoko tova trudy ulla ulrike una ursula urszula valentina valeria valerie vanessa vanja vasilisa "
    "vendela vera veronica veronika veronique vibeke victoria vigdis viola violet virginia vivian vivienne waltraud "
    "wanda wangari wanjiku wendy wilhelmina wilhelmine wilma winifred xenia yael yasmin yasuko yelena yevgenia yoko "
    "yolanda yoshiko yuki yuko yulia yvette yvonne zahra zainab zanele zara zawadi zdenka zeynep zita zoe zofia zoya "
    "zsofia zuzana".split()
)
HE_NAMES = frozenset(
    "aaron abdul abdullah abel abraham adam adrian ahmed aidan akira alan alastair albert alberto aldo alec alejandro "
    "aleksander aleksandr aleksei alessandro alessio alexander alexandre alexei alfonso alfred alfredo algernon ali "
    "alistair alois alvin amadou ambrose amedeo amir anatole anatoly anders andre andreas andrei andrew andrzej angus "
    "ansel ansgar anthony antoine anton antoni antonio apollinaire archibald archie aristide arjun arkady armand "
    "armando arnaud arne arnold arthur artur arturo arvid asger atanas augustine augustus aurel aurelio axel baldwin "
    "balthasar barry bart bartholomew basil bastiaan bela ben bendik benedikt bengt benito benjamin bennett benno "
    "bernard bernardo bert bertil bertram bertrand bill birger bjorn bob bogdan boleslaw boniface borge boris brad "
    "bradley branko brendan brett brian bronislaw brother bruce byron caleb calvin camillo carl carlo carlos carlton "
    "carsten casimir casper cassius cecil cedric celestino cesar charles chester chidi chinua christiaan christian "
    "christoffer christoph christopher ciaran clarence claude clement clifford clive clyde cody colin constantin "
    "constantine cormac cornelius craig cuthbert cyril cyrus czeslaw dad daddy damian damir damon dan daniel danilo "
    "danny dario darren dave david declan demetrius denis dennis denzel derek desmond didier diego dieter dietrich "
    "dimitri dirck dirk dmitri domenico dominic donald doug douglas dov dragan duarte duncan dustin dwight dylan "
    "eamon eamonn ebenezer eddie edgar edmond edmund edouard eduardo edvard edward edwin efraim egbert einar eino eli "
    "elias elijah elliot elliott elmar elmer emeka emil emile emiliano emilio emmanuel enrico enrique enzo ephraim "
    "eric erich erik erling ernest ernesto ernst ervin erwin ethan etienne euan eugen eugene evan evaristo evgeny "
    "ewan ezekiel ezra fabian fabio fabrice fadi faisal farid father federico feliks felix ferdinand fergus fernando "
    "fidel fidelis filip finlay finn florian floyd folke forrest fortunato francesco francis francisco francois frank "
    "franklin franz fred freddie frederick fridtjof friedrich fritz fumio gareth garrett gary gaspard gaston gavin "
    "geert gene geoff geoffrey georg george gerald gerard gerhard gerhart gerrit ghassan giacomo gianluca gianni "
    "gideon gilbert giles gilles gino giorgio giovanni giuseppe glen glenn godfrey goran gordon gottfried graham "
    "grandad grandpa greg gregor gregorio gregory grigori guglielmo guido guillaume guillermo gunnar gunther gustav "
    "gustave gustavus guy haakon haile hakan halvard hamid hamish hank hannes hannu hans harald harold harrison harry "
    "haruki harvey hasan hassan hector heiko heinrich heinz helge helmut hendrik henning henri henrik henry herbert "
    "herman hermann hernan hideki hideo hilario hiram hiro hiroshi hjalmar holger homer horace horst howard hubert "
    "hubertus hugh hugo humphrey hussein ian ibrahim ibrahima idris ignacio ignacy ignatius igor ikenna ilya imre "
    "ingmar irving isaac isaiah isamu ismael ismail istvan ivan ivar ivo ivor jaakko jaap jack jackson jacob jacques "
    "jake jakob jamal james janos janusz jared jarek jason jasper javed javier jed jeff jeffrey jens jeremiah "
    "jeremias jeremy jerome jerry jesse jim jimmy jiri joachim joao joaquim joaquin jobst joe joel johan johann "
    "johannes john johnny jonah jonas jonathan jorge jorgen joris jose josef joseph josh joshua josiah jozef juan "
    "juergen jukka jules julian julio julius jurgen justin kai kamal karim karl karol kasimir kaspar kazimierz kazuo "
    "keith kenji kenneth kevin khalid kjell klaus klemens knut kofi konrad kristof krzysztof kurt kwabena kwame kwesi "
    "kyle lachlan lambert larry lars laszlo laurence laurent lawrence lawson lech leif len leo leonard leonardo "
    "leopold leroy lester leszek levi lewis liam lionel lloyd lorenzo lothar louie louis lubomir luc luca lucas "
    "luciano lucien ludwig luigi luis lukas lukasz luke maarten maciej magne magnus mahmoud malcolm malik manfred "
    "mansur manuel marc marcel marcello marcin marco marcus marek mariano mario marius mark martin mateo mateusz "
    "mathew mats matteo matthew matthias mattias maurice mauricio max maxim maximilian maxwell mehdi mehmet melvin "
    "michael michel miguel mikael mike mikhail miklos milan miles milos milton miroslav mohamed mohammad mohammed "
    "mohan moritz morris mortimer moses muhammad murdo murray mustafa mustapha nasser nate nathan nathaniel ned neil "
    "nelson nicholas nick nico nicolas niels nigel nikola nikolai nikolaus nils noah noboru nobuo norman olaf olav "
    "ole oleg oliver olivier olof omar orhan orlando orville osamu oscar oskar osman oswald otto ottokar owen pa "
    "paavo pablo paolo papa pascal patrick patrik paul paulo pavel pawel pedro pekka pelle percy perry petar pete "
    "peter petr petrus phil philip philippe pierre pieter pietro piotr pradeep quentin quincy rafael rainer raj "
    "rajesh rajiv ralf ralph ramesh ramiro ramon randall randolph randy raphael rashid rasmus raul ravi raymond "
    "raymund raymundo reginald reinhard renato rene reuben reza rhys ricardo richard rick rico rikard rob robbie "
    "robert roberto roderick rodney rodrigo roger roland rolando rolf romain roman ronald rory ross roy rudolf rufus "
    "rui rupert ruslan russ russell ryan saburo sakari salvatore samir samuel sandor sanjay santiago satoshi "
    "saul scott seamus sean sebastian sebastien selim serge sergei sergey sergio sergiu seth shane shaun shawn "
    "shigeru shinji sid sidney siegfried sigismund sigurd silas simeon simon sinan slobodan solomon soren spencer "
    "stan stanislav stanislaw stanley stefan stefano stellan stephen steve steven stewart stu stuart sulaiman "
    "suleiman suresh sven sylvester szymon tadashi tadeusz takashi takeshi tapio tarek tariq ted terence terrence "
    "tetsuo thaddeus theo theobald theodore thierry thomas thor thorsten tiago tibor tim timo timothy titus tobias "
    "toby todd toivo tom tomas tomasz tomaz tony tor torbjorn torsten toshiro travis trevor tristan truman ugo ulf "
    "ulrich umberto uncle uwe vaclav valdemar valentin vasco vasily vaughn veikko vernon vic victor vijay viktor "
    "vilhelm viljo vincent vincenzo vinod virgil vito vladimir vladislav waclaw wade waldemar waldo wallace wally "
    "walter warren wayne wendell werner wesley wilbur wilfred wilfrid wilhelm wilhelmus willem willi william willie "
    "wim winston witold wladyslaw wojciech wolfgang wyatt xavier yakov yannick yasser yohannes yoshio youssef yuri "
    "yusuf yves zachary zbigniew zdenek zoltan zoran".split()
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
