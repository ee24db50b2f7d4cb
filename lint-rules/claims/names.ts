/** Given names of people, lower case and folded, that read as a person even with nothing else to go by. */
export const givenNames: ReadonlySet<string> = new Set(
  `dale marisol aaron abby abel abigail ada adam addie adela adele adrian agatha agnes aida alan alana albert alberto alejandra alejandro alex alexa alfonso alfred alfredo alice alicia alina
  alison alma alvaro alvin amalia amanda amara amber amelia amy ana anabel andre andrea andres andrew andy  angela angelica angie anita ann anna annabel anne annie anthony
  antonia antonio  ariel arlene arlo armando arnold arthur arturo ashley audrey augusto aurora austin avery barbara barry bart bea beatrice beatriz becky belen belinda ben benita
  benito benjamin bennett bernadette bernard bernice bert bertha bessie beth bettina betty beverly  billy blanca bob bobby bonnie boris brad brady brandon brenda brent brett brian
  bridget brigid brock bruce bruno bryan burt caitlin caleb calvin camila camille candace cara carl carla carlos carmen carol carolina caroline carolyn carrie carson casey cassandra
  catalina catherine cathy cecil cecilia celeste celia cesar chad charlene charles charlie charlotte chelsea cheryl chester chloe chris  christina christine christopher chuck
  cindy claire clara clarence claudia clay clayton cliff clifford clint clyde cody cole colin colleen connie conrad  cora corinne cory courtney craig cristina  curtis cynthia
   dalia damian dan dana daniel daniela danny daphne dara daria dario darla darlene darrell darren dave david dawn  deanna debbie deborah debra del delia delores della denise
  dennis denny derek desmond diana diane diego dina dolores dominic don donald donna dora doreen doris dorothy  doug douglas duane dustin dwight dwayne dylan earl ed eddie edgar edith
  edna eduardo edward edwin efrain eileen elaine elena eleanor elias elisa elise eliza elizabeth ella ellen ellie eloise elsa elsie elvira emil emilia emilio emily emma enrique eric erica
  erik erin ernest ernesto ernie esperanza estela esteban esther ethan ethel eugene eva evan eve evelyn ezra fabian  fatima faye federico felicia felipe felix fern fernando fernanda
  fidel fiona flo flora florence floyd frances francis francisco frank frankie franklin fred freda freddie frieda gabe gabriel gabriela gail garrett gary gavin gene genevieve geoff george
  georgia gerald geraldine gerardo gerry gideon gil gilbert gina ginny giovanni gisela gladys glen glenda glenn gloria gonzalo gordon  grady graham grant greg gregory greta gretchen
  griselda guadalupe guillermo gus gwen hal hank hannah hanneke harold harriet harry harvey hazel heather hector heidi helen helena henry herb herbert herman hernan hilda holly homer 
  horace howard hugh hugo ian ida ignacio ilse imelda imogen ines ingrid ira irene iris irma isaac isabel isabella isaiah ivan ivy izzy jack jackie jacob jaime jake jamal james jamie jan jana
  jane janet janice jared jasmine jason javier jay jean jeanette jeanne jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse jessica  jill jim jimmy jo joan joann joanna
  joanne joaquin jodi joe joel joey johanna john johnny jon jonathan jordan jorge jose josefina joseph josh joshua josie  joyce juan juana juanita judith judy jules julia julian julie
  juliet julio  justin kara karen karina karl karla kate katherine kathleen kathryn kathy katie kay kayla keith kelly kelsey ken kendra kenneth kenny kent kerry kevin kim kimberly kirk
  kirsten kitty klaus kristen kristin kurt kyle lana  lara larry laura lauren laurie laverne lawrence lea leah lee leela leila len lena leo leon leona leonard leroy leslie lester leticia
  lewis lila lillian lily linda lindsay lisa liz lloyd lois lola lonnie lora loretta lori lorna lorraine louis louise lourdes lucas lucia lucille lucy luis luisa luke lupe lydia lyle lyn lynn
  mabel mack maddie madeline mae magda maggie malcolm mandy manny manuel mara marc marcela marcelo marcia marco marcos marcus marcy margaret margarita margie margo maria marian mariana
  maribel marie marilyn mario marion marisol marissa marjorie  marla marlene marsha marta martha martin martina marty marvin mary mateo matilde matt matthew maureen maurice mavis 
  maxine  maya meg megan mei melanie melinda melissa melvin  meredith merle mia michael michelle miguel mike mildred miles milo milton mimi minnie miranda miriam misty mitch mitchell
  moises molly mona monica monique morgan morris moses muriel myra myrna myrtle nadia nadine nan nancy naomi natalia natalie nathan neal ned neil nell nellie nelson nettie nicholas nick nicolas
  nicole nina noah noel noelle nora noreen norma norman octavia octavio odell odessa odette ofelia olga olive oliver olivia ollie omar opal ora oscar otis otto owen pablo paige pam pamela paola
  pat patricia patrick patsy patti patty paul paula paulina pauline pearl pedro peggy penelope penny percy perla pete peter petra phil philip phillip phyllis pilar polly preston priscilla priya
  quentin quinn rachel rafael ralph ramiro ramon ramona randall randy raquel raul ray raymond rebeca rebecca regina reggie rene renee renna reuben rex rhoda rhonda ricardo richard rick ricky rita
  rob robert roberta roberto robin rocio rod roderick rodney rodolfo rodrigo roger roland ron ronald ronnie rory rosa rosalie  rose rosemary rosie ross roxanne roy ruben ruby rudy rufus
  russ russell ruth ryan sabrina sadie sal sally salvador sam samantha sammy samuel sandra sandy santiago sara sarah saul scott sean sebastian selena selma sergio seth shane shannon sharon
  shauna shawn sheila shelby sheldon shelly sherry shirley sid sidney silvia simon simone  sofia sonia sonja sophia sophie stacey stacy stan stanley stella stephanie stephen steve steven
  stewart stuart sue susan susana susie suzanne sven sylvia tamara tammy tanya tara tasha ted teresa teri terrence terry tess tessa thelma theo theodore theresa thomas tiffany tilda tim timothy
  tina toby todd tom tomas tommy toni tony tonya tracy travis trevor tricia trina trish trudy tyler tyrone ulises ursula valerie vanessa vera verna vernon veronica vic vicente vicki vicky 
  victoria vince vincent viola violet virgil virginia vivian wade wallace wally walt walter wanda warren wayne wendell wendy wes wesley whitney wilbur wilfred  willa willard william willie willis
  wilma winifred winnie winona xavier yamilet yesenia yolanda yvette yvonne zach zachary zara zelda zoe chuy lucha beto nacho pepe paco chayo  toño tono lalo memo lupita rosita chela nelly
  yadira xiomara wilfredo osvaldo reynaldo evaristo eusebio casimiro nicanor    itzel citlali marisela fermin amparo graciela leonor genoveva hortensia fidelia altagracia`
    .split(/\s+/)
    .filter(Boolean),
);
