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
    "abbie abby abena abigail ada adela adelaide adele adriana adrienne adwoa agata agatha agnes agnieszka aiko "
    "aileen aine aisha aisling akiko akua aleksandra alessandra alexa alexandra alice alicia alina alison aliyah "
    "allegra allison alma alva alyssa ama amal amanda amara amber ameera amelia amelie amina aminata amira amparo "
    "amy anais ananya anastasia anastasija anastasiya andrea aneta angela angelica angelina angharad anita anja "
    "anjali anke ann anna annabel annabelle annalena anne anneke annelies anneliese annelise annemarie annette "
    "annie annika anouk antje antoinette antonia anushka anya aoife arabella ariadne arianna arlene arwa asa "
    "ashleigh asma asta astrid athena aubrey aud audrey augusta aunt auntie aurelia aurora ava ayako ayesha ayse "
    "ayumi azadeh aziza babette barbara barbro beata beatrice beatriz bella benedetta bente bernadette bertha "
    "beryl bess bessie beth bethan bethany betsy betty beverly beyonce bianca birgit birgitta blanche bonnie "
    "bozena brenda bridget bridie brighid brigid brigitte britta bronwyn brunhilde bryony caitlin camilla camille "
    "candace candice carina carla carlotta carly carme carmela carmen carol carolina caroline carolyn carolyne "
    "carrie cassandra catalina catarina catherine catrin cecile cecilia celeste celia ceri cesaria chandra "
    "chantal charlene charlotta charlotte charmaine chelsea cherie cheryl chiamaka chiara chidinma chimamanda "
    "chinwe chitra chloe christa christel christina christine ciara cicely cindy claire clara clarissa claudette "
    "claudia clementine cleo colleen concepcion connie constance consuelo cora coralie cordelia corinne cornelia "
    "cosima courtney cressida cristina cynthia dagmar daisy dalia danica daniela danielle danuta daphne daria "
    "darlene dawn deb debbie deborah deepa deepika deirdre delia delphine delyth demi denise desiree devi diana "
    "diane dilys dina dinah dolly dolores domenica dominika donna dora doreen doris dorota dorothea dorothy dulce "
    "dunja ebba ebony edda edie edith edna effie efua eileen eilidh eimear eithne elaina elaine eleanor eleanora "
    "elena eleni elfriede elif elina elinor elisa elisabeth elisabetta elise eliza elizabeth elke ella ellen "
    "ellie elodie eloise elsa elsbeth elsie elsje elspeth elva elvira elzbieta emer emilia emilie emilija emily "
    "emine emma emmeline encarnacion enid enya erica erika erin erna ernestine ersilia esi esme esmeralda "
    "esperanza esra esta estelle esther ethel eudora eugenia eugenie eulalia eunice eva evangeline eve evelyn "
    "evie ewa fabienne faith fanny farah farida fatima fatma fatou fatuma faye federica felicity feodora fernanda "
    "fernande ferne fiadh filomena fiona flavia fleur flora florence folasade fran frances francesca francine "
    "francisca franziska frauke freda freja freya frida friederike fumiko gabriela gabriella gabrielle gail gayle "
    "gemma genevieve genoveva georgette georgia georgiana georgina geraldine gerda germaine gertrud gertrude "
    "ghislaine gianna gillian gina ginevra ginny giovanna gisela giselle giulia giuseppina gladys glenda gloria "
    "godelieve grace graciela graciella grainne grandma grandmother granny graziella grazyna greet greta gretchen "
    "grethe griet gro guadalupe gudrun gudula guinevere gulnara gunhild gunilla gunnel gwen gwendolyn gwenllian "
    "gwyneth halima halina hanna hannah harriet haruko hattie hayley hazel heather heba hedda hedvig hedwig hege "
    "heidi heike heleen helen helena helene helga heloise henny henrietta henriette henrike hermine hermione "
    "herta hester hetty hiba hilary hilda hilde hildegard hiroko holly honor hope hortense huda iben ida ifeoma "
    "ilaria ileana ilona ilse imani imelda imke imogen indira ines inge ingeborg inger ingrid ingvild ioana "
    "ioanna iolanthe irena irene irina iris irma irmgard isabel isabella isadora isaura isla isobel isolde itziar "
    "ivana ivy iwona izabela jaana jacinta jacintha jacqueline jadranka jadwiga jamila jana jane janelle janet "
    "janice janina jannike jaqueline jarmila jasmin jasmina jasmine jayne jean jeanette jeanne jelena jemima "
    "jenna jenni jennifer jenny jerusha jessica jette jill joan joana joanna joanne jocelyn jodie johanna joke "
    "jolanta jorunn josefa josefina josefine josephina josephine josie joy joyce juanita judit judith judy julia "
    "juliana julianne julie julienne juliet juliette junia junko justine justyna kadija kaisa kaja kalpana kamala "
    "kamila kamini kara karen karima karin karina karla karlijn karolina kasia katalin katarina katarzyna kate "
    "katerina katharina katherine kathleen kathryn kathy katie katrin katrina kaye kayla kayleigh kazuko keeley "
    "keiko kelsey kendra keren kerstin keziah khadija khadijah khanh kiera kimberley kimberly kinga kira kirsten "
    "kirsti kirstin kirsty kitty klara klaudia klavdia kornelia kristen kristi kristin kristina kristine krystyna "
    "kumiko kunigunde kylie lakshmi lana lara larissa latifa latisha laura laure lauren laurie lavinia lea leah "
    "leanne leen leila leilani lena lenka lennie leonie leonor leonora leontyne lesley letitia lexi leyla liadan "
    "lidia liesbeth lieselotte liesl lilian lilias lilith lilli lilly lilo lily lina linda linnea lisa lisbet "
    "lisbeth lise liselotte liv livia liz lizzie ljubica llinos lois lola loredana lorelei loretta lorna lorraine "
    "lotta lotte lottie louella louisa louise lourdes lova lovisa luana lucette lucia luciana lucie lucille "
    "lucinda lucrezia lucy ludmila ludovica luisa luna lydia lynda lynette lynne lyudmila ma mabel madelaine "
    "madeleine madeline maelle maeve magda magdalena magdalene magdolna magnhild maija maire mairead mairi maisie "
    "maja makena malala malgorzata malin mallory mama mamma mandisa mandy manuela marcela marcella marcelle "
    "marcia marcy marei mareike margaret margarethe margarita margaux margery margit margot margrethe margriet "
    "marguerita marguerite mari maria mariah mariam mariana marianne maribel marie marieke mariella marijke "
    "marika mariko marilyn marina marisa marisol marit marita marjan marjolein marjorie marlena marlene marlies "
    "marta martha marthe martina marwa mary maryam maryna marzena masako masha mathilda mathilde matilda matilde "
    "maud maude maura maureen mavis maxine maya mayumi mbali mechthild mechtild meera megan mei meike melanie "
    "melinda melisande melissa mena mercedes meredith merel merete meriem meryl mette mia micaela michaela "
    "michelle michiko mieke milagros mildred milena milica millicent millie milly mina minna minnie mirabel "
    "miranda mireille mirela miriam miriama mirjam mirka misaki miyu moa moira molly mom mommy monica monika "
    "montserrat morag morgana moyra muireann mum mummy muna munira muriel mwajuma myfanwy mylene myra myrna "
    "myrtle nadege nadezhda nadia nadine naima najma nan nana nancy nandi nanna naoko naomi narges nasra nasrin "
    "natalia natalie natalya natasha natasja nawal neela neha nell nella nellie nelly nerys nessa ngozi nia niamh "
    "nicola nicole nicolette nieves nikki nilufar nimisha nina nita nkechi noelle noemi noemie nola nomvula nora "
    "norah noriko norma nuala nuria nyasha oddny odette odile ofelia oksana oleksandr oleksandra olena olga olive "
    "olivia olya olympe oona oonagh ophelia oriana orla orlaith ornella ottilie oumou pam pamela paola parisa "
    "parvati pascale patricia patsy paula paulette pauliina pauline pavlina pearl peg peggy penelope per pernille "
    "perpetua petra petronella philippa philomena phoebe phyllis pia pilar pippa polina polly pooja poppy portia "
    "pranjali priscilla priti priya priyanka prunella pushpa quynh rachael rachel rachelle radha rafaela ragnhild "
    "raisa rajani ramona rania raquel rashida rebeca rebecca rebekah reem regina reidun rena renata renate rhian "
    "rhiannon rhoda rhona rhonda rianne rigmor rika rina rita roberta robyn rochelle roksana romy ronke rosa "
    "rosalba rosalia rosalie rosalind rosalyn rosamund rosanna rose roseline rosemarie rosemary rosie rosina "
    "roswitha rowena roxana roxanne roza ruby rukmini rumena ruta ruth ruzena sabina sabine sabrina sachiko "
    "sadako sade sadie saffron safiya sahar saima sakura sally salma salome samantha samira sanaa sandra sanna "
    "sanne saoirse sara sarah saskia savannah scarlett selina selma senait serena setsuko severine shabana "
    "shanice shanti sharon sheena sheila shelley sheryl shiori shirin shirley shona shreya shukria shulamit "
    "shulamith sian sibongile sibyl sibylla sibylle sidsel siegrid signe sigrid sigrun silje silke silvana silvia "
    "simona simone simonetta sinead siobhan siri sissel sister siv sofia sofie solange soledad solveig sonia "
    "sonja sophia sophie sophy soraya stacey stacy stanislava stefania stefanie stella stephanie sue suhana "
    "sumiko sumita sunita sunniva susan susana susann susanna susannah susanne susie suzana suzanne suzette suzy "
    "svea svetlana sybil sylvia sylvie sylwia synne synnove tabea tabitha taina talia tamar tamara tamsin tania "
    "tanja tanya tara tatiana tatjana teodora teresa terezia tess tessa thadeus thandi thea thelma theodora "
    "theresa therese thora thuy tiffany tilda tilly tina tineke toini tomoko tonje tora torild tova tove tracey "
    "traudl trine trinh trish trudy tuula tuva ulla ulrike una ursula urszula uta ute valentina valeria valerie "
    "vanessa vanja vasilisa veena vendela vera verena verity veronica veronika veronique vesna vibeke vicky "
    "victoria vigdis vija viktoria viola violet violette virginia vita viveka vivian vivien vivienne wafa "
    "waltraud wanda wangari wanjiku wenche wendy wenke wiebke wilhelmina wilhelmine willemijn willow wilma "
    "winifred winnie xenia xiomara yael yara yasmin yasmina yasuko yelena yesenia yetunde yevgenia yewande ylva "
    "yoko yolanda yolande yoshiko yuki yuko yulia yuliya yumi yvette yvonne zahra zainab zanele zara zawadi "
    "zaynab zdenka zeinab zelda zeynep zina zita zoe zofia zora zoya zsofia zuleika zuzana zuzanna".split()
)
HE_NAMES = frozenset(
    "aaron abbas abdallah abdi abdou abdul abdulla abdullah abe abel abhishek abraham adalbert adam adebayo adem "
    "adil aditya adnan adolfo adolphe adriaan adrian ahmad ahmed aidan aiden ajay akash akira aksel aladar alain "
    "alan alasdair alastair albert alberto albin albrecht aldo alec aled alejandro aleksander aleksandr aleksei "
    "alessandro alessio alexander alexandre alexandros alexei alf alfie alfonso alfred alfredo algernon ali "
    "alistair allan allen alois aloysius alun alvaro alvin amadeus amadou amar ambrose amedeo amin amir amit amos "
    "anand anatol anatole anatoly anders andre andreas andrei andres andrew andrey andrzej andy angus anil ansel "
    "ansgar anthony antoine anton antoni antonio antti anwar apollinaire archibald archie ari aristide arjun "
    "arkady armand armando armin arnaud arne arnie arnold arnulf aron arthur artur arturo arun arvid asger ashok "
    "asif aslak atanas athol atle atticus auberon augustin augustine augustus aurel aurelio axel ayo aziz bahram "
    "baldwin balint balthasar barnaby barney barry bart bartholomew bartosz basil bastiaan bastian bela ben "
    "bendik benedek benedict benedikt bengt benito benjamin bennett benno benny benoit bernard bernardo bernd "
    "bernhard bert bertil bertram bertrand bhaskar bilal bill billy birger bjarke bjorn bob bobby bogdan bohdan "
    "boleslaw boniface borge boris borys brad bradley bram brandon branko brendan brent brett brian brice "
    "bronislaw brother bruce bruno bryan bryn burak byron cahal caleb callum calum calvin camillo carl carles "
    "carlo carlos carlton carsten casimir caspar casper cassius cathal cecil cedric celestino cem cesar chad "
    "charles charlie chas chester chidi chinedu chinua christiaan christian christoffer christoph christophe "
    "christopher chukwuemeka cian ciaran cillian clarence claude claudio claus clayton clemens clement cliff "
    "clifford clive clyde cody colin colm conall connor conor conrad constantin constantine cormac cornelius "
    "craig curtis cuthbert cyril cyrus czeslaw dad daddy dag dai daisuke dale damian damien damir damon dan "
    "daniel daniele danilo danny daragh dario darragh darren dave david davide dean declan deepak demetrius denis "
    "dennis denzel denzil derek dermot derrick desmond devon dexter diarmuid didier diego dieter dietmar dietrich "
    "dilip dimitri dimitrios dinesh dirck dirk dmitri dmytro domenico dominic dominik don donal donald donncha "
    "donovan dorian doug dougal douglas dov dragan drago duane duarte dudley duncan dusan dustin dwayne dwight "
    "dylan eamon eamonn earl ebenezer eberhard eddie edgar edmond edmund edoardo edouard eduard eduardo edvard "
    "edward edwin efraim egbert egil egon eilert einar eino eirik eli elias elijah elio eliot elliot elliott "
    "elmar elmer elvis emeka emil emile emiliano emilio emlyn emmanuel emmett emre enda endre enoch enrico "
    "enrique enzo eoin ephraim eric erich erik erland erling ernest ernesto ernie ernst errol ervin erwin esteban "
    "ethan etienne euan eugen eugene evan evaristo evert evgeny ewan eystein ezekiel ezra fabian fabio fabrice "
    "fadi faisal fares farhad farid father federico feliks felix ferdinand fergal fergus fernando fidel fidelis "
    "filip filippo finbar finlay finn florian floyd folke forrest fortunato francesco francis francisco franco "
    "francois frank frankie franklin frans franz fred freddie frederic frederick frederik fredrik fridtjof "
    "friedrich fritz fumio gabor gabriel gael gaetan gareth garrett garth gary gaspard gaston gavin gebhard geert "
    "geir gene geoff geoffrey georg george georges geraint gerald gerard gerardo gerd gerhard gerhart gerrit gert "
    "ghassan giacomo gian gianluca gianni gideon gil gilbert gilberto giles gilles gino giorgio giovanni giulio "
    "giuseppe gleb glen glenn glyn godfrey godwin gonzalo goran gordon gottfried graeme graham grandad grandpa "
    "grant greg gregor gregorio gregory griffith grigori guglielmo guido guilherme guillaume guillermo gunnar "
    "gunther gus gustav gustave gustavo gustavus guy gwilym gyorgy haakon haile hakan hakim halvard halvor hamid "
    "hamish hamza hank hannes hannu hans harald harish harlan harold harrison harry haruki harvey hasan hassan "
    "havard haydn heath hector heiko heinrich heinz helge helmut hendrik henk henning henri henrik henry herbert "
    "heribert herman hermann hernan herve hideki hideo hieronymus hilario hiram hiro hiroshi hjalmar holger homer "
    "horace horst howard hubert hubertus hugh hugo humphrey hussein huw iain ian ibrahim ibrahima idris ieuan "
    "ifan ignacio ignacy ignatius igor ikenna ilya imran imre ingmar ingo ingvar innes ioan iolo irving isaac "
    "isaiah isak isamu ishaan ismael ismail istvan ivan ivar iver ivo ivor iwan jaakko jaap jabulani jacek jack "
    "jackson jacob jacques jaime jake jakob jakub jamal james janne janos janusz jared jarek jari jarle jaroslav "
    "jason jasper javed javier jed jeff jeffrey jens jeremiah jeremias jeremy jerome jerry jerzy jesper jesse "
    "jethro jim jimmy jiri joachim joakim joao joaquim joaquin jobst jochen joe joel joerg johan johann johannes "
    "john johnny jon jonah jonas jonathan jordi jorge jorgen joris jose josef joseph josh joshua josiah josip "
    "jozef juan juergen juhani jukka jules julian julien julio julius jurgen jussi justin kai kamal kamil kareem "
    "karel karim karl karol kasimir kaspar kasper kazimierz kazuo keiran keith ken kenji kenneth kenny kent kenzo "
    "kerem kevin khaled khalid kian kieran kilian kirk kjell klaas klaus klemens knut kofi konrad konstantin "
    "krister kristian kristof kristoffer krzysztof kumar kurt kwabena kwame kwesi kyle lachlan lambert lance "
    "larry lars lasse laszlo laurence laurens laurent lawrence lawson lazlo leander lech leif len lennart lennox "
    "leo leon leonard leonardo leonid leopold leroy lester leszek lev levi lewis liam lionel llewellyn lloyd "
    "lorcan lorenzo lothar louie louis lubomir luc luca lucas lucian luciano lucien ludo ludovic ludwig luigi "
    "luis luiz lukas lukasz luke luther lyle maarten maciej mads magne magnus mahmoud malachi malcolm malik "
    "mamadou manfred manoj mansur manuel marc marcel marcello marcin marco marcos marcus marek mariano mario "
    "marius mark marko markus marshall martijn martin marty marvin massimo mateo mateusz mathew mathias mathieu "
    "mathijs mats matt matteo matthew matthias matthieu matti mattias maurice mauricio maurits mauro max maxim "
    "maximilian maxwell mehdi mehmet meinrad melvin mervyn micah michael michal michel mick miguel mihai mihail "
    "mikael mike mikel mikhail mikkel miklos milan miles milo milos milton miroslav mitchell mogens mohamed "
    "mohammad mohammed mohan monty moritz morris morten mortimer moses moshe muhammad murad murdo murray mustafa "
    "mustapha nabil naeem nasir nasser nate nathan nathaniel naveen neal ned neil nelson nestor niall nicholas "
    "nick nico nicolai nicolas niels nigel nikhil niklas niko nikola nikolai nikolaus nils nino noah noboru nobuo "
    "noel norbert norman obadiah oddvar odin olaf olav ole oleg oliver olivier olof omar orhan orlando orville "
    "osamu oscar oskar osman osvaldo oswald otis otto ottokar owain owen pa paavo pablo paddy padraig paolo papa "
    "parker pascal patrice patricio patrick patrik paul paulo pavel pawel pedro pekka pelle percival percy pere "
    "perry petar pete peter petr petri petrus petter phil philip philipp philippe phineas pierre piers piet "
    "pieter pietro piotr pradeep prakash pranav preben przemyslaw quentin quincy radek rafael rafal ragnar rahul "
    "rainer raj rajesh rajiv ralf ralph ramesh ramiro ramon randall randolph randy raoul raphael rashid rasmus "
    "raul ravi ray raymond raymund raymundo reece reg reggie reginald reidar reinhard remi remy renato rene "
    "reuben rex reza rhodri rhys ricardo riccardo richard rick ricky rico rikard rob robbie robert roberto rod "
    "roddy roderick rodney rodolfo rodrigo rogelio roger rohan roland rolando rolf romain roman ron ronald ronan "
    "ronny rory ross roy ruben rudi rudolf rudy rufus rui rune rupert ruslan russ russell rustam ryan saburo "
    "sadiq sakari salvador salvatore sami samir samuel sander sandor sandro sanjay sanjeev santiago satoshi saul "
    "scott seamus sean sebastian sebastien selim serge sergei sergey sergio sergiu seth severin shane shaun shawn "
    "shigeru shinji sid sidney siegfried sigismund sigurd silas simeon simon sinan sindre sipho slobodan solomon "
    "soren spencer stan stanislav stanislaw stanley stefan stefano steffen stein stellan sten stephan stephane "
    "stephen steve steven stewart stig stu stuart sulaiman suleiman sunil suresh sushil svein sven sverre sylvain "
    "sylvester szymon tadashi tadeusz takashi takeshi tancred tapio tarek tariq taro ted teddy teodor terence "
    "terje terrence tetsuo thabo thaddeus theo theobald theodor theodore thierry thomas thor thorsten tiago tibor "
    "tim timo timothy titus tobias toby todd toivo tom tomas tomasz tomaz tomislav tommaso tommy tony tor torben "
    "torbjorn tore torsten toshiro travis trevor tristan trond troy truls truman tuomas tyler tyrone ugo ulf uli "
    "ulrich umberto uncle urs uwe vaclav valdemar valentin valerio vasco vasily vaughn veikko veli vernon vic "
    "vicente victor vidar vijay vikram viktor vilhelm viljo ville vince vincent vincenzo vinod viorel virgil vito "
    "vitor vivek vlad vladimir vladislav vojtech volker volodymyr waclaw wade waldemar waldo wallace wally walter "
    "warren wayne wendell werner wesley wilbur wilf wilfred wilfrid wilhelm wilhelmus will willem willi william "
    "willie willy wim winston witold wladyslaw wojciech wolfgang wyatt xavier yakov yann yannick yasin yasser "
    "yasuo yevgeny yitzhak yohannes yoshio youssef yuri yusuf yves zachary zack zane zbigniew zdenek zeljko "
    "zlatko zoltan zoran zygmunt".split()
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
    at = next((i for i, token in enumerate(behind) if _gender_of_pronoun(token)), None)
    sort = _gender_of_pronoun(behind[at]) if at is not None else None
    if any(t.deprel in SUBJECTS and is_person_noun(t.lemma.casefold()) for t in behind[:at]):
        return  # "Ann Lee, whose son was born before his time"
    owns_beside = [t.text for t in behind[:1]] == ["and"] and any(map(_gender_of_pronoun, behind[1:2]))
    votes.update({sort: 1 + 2 * owns_beside} if sort else {})  # "Mink and her sons": hardly anybody else's


def _gender_of_pronoun(token: Token) -> str | None:
    word = token.text.casefold()
    if token.upos != "PRON" or word not in ("he", "she", "him", "his", "her"):
        return None
    return "she" if word in ("she", "her") else "he"
