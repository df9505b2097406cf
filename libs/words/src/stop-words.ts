/** Words that say nothing about a text's subject, in the six languages of the United Nations; as people write them. */
const WORDS = `
a about above after again against all also am an and any are as at be because been before being below between both but by
can could did do does doing down during each few for from further had has have having he her here hers him his how i if in
into is it its itself just may me might more most must my no nor not now of off on once only or other our ours out over own
per same shall she should so some such than that the their theirs them then there these they this those through to too
under until up upon us very was we well were what when where which while who whom whose why will with within without would
you your yours

à afin ainsi alors après as au aucun aucune aussi autre autres aux avant avec avoir avons ayant c car ce ceci cela celle
celles celui cependant ces cet cette ceux chaque chez ci comme comment d dans de depuis des donc dont du elle elles en
encore entre es est et étaient était étant été être eu eux font il ils j je l la là le les leur leurs lors lui m ma mais me
même mêmes mes moi moins mon n ne ni nos notre nous on ont ou où par parce pas pendant peu peut plus pour pourquoi qu quand
que quel quelle quelles quels qui s sa sans se sera seront ses si son sont sous sur t ta te tes toi ton tous tout toute
toutes très tu un une vers via vos votre vous y

al algo algún alguna algunas alguno algunos ante antes aquel aquella así aun aunque bajo bien cada casi como con contra cual
cuales cuando de del desde donde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está
estaba estado están estar estas este esto estos fue fueron ha había han hasta hay la las le les lo los más me mediante
menos mi mis mientras muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero
poco por porque pues que qué quien quienes se sea según ser será si sí sido sin sino sobre son su sus también tan tanto te
tiene tienen toda todas todo todos tras tu tus u un una unas uno unos usted ustedes y ya yo

а без более бы был была были было быть в вам вами вас весь во вот все всего всем всеми всех вы где да для до его ее ей ему
если есть еще же за здесь и из или им ими их к как какая какие какой когда которая которого которое которой котором которые
который которых кто ли либо между меня мне многие может можно мой моя мы на над надо нам нами нас наш наша наше наши не него
нее ней нем нет ни них но ну о об однако он она они оно от очень перед по под после потому почти при про с свое своей своего
свои своих себя со так также такие такой там те тем то того тоже той только том тот тут ты у уже хотя чего чей чем что чтобы
эта эти этих это этого этой этом этот я

من في على إلى عن مع هذا هذه ذلك تلك هؤلاء أولئك التي الذي الذين اللذان اللتان ما ماذا متى أين كيف لماذا كل بعض أي أو أم و ف ثم
لكن لا لم لن ليس ليست إن أن أنه أنها إنه إنها كان كانت كانوا يكون تكون قد لقد سوف هو هي هم هن نحن أنا أنت أنتم بين خلال بعد قبل
عند عندما حيث حتى منذ ضد نحو دون غير سوى مثل كما كذلك أيضا فقط جدا هناك هنا له لها لهم به بها بهم فيه فيها منه منها عليه عليها
إذا إذ لو لأن بسبب ضمن حول تحت فوق أمام وراء كي لكي
`;

/** Function words of Chinese, written without spaces: a run of characters is cut at them. */
const CHINESE = `
的 了 和 与 與 及 是 在 有 为 為 以 于 於 对 對 等 之 其 中 将 將 并 並 或 也 都 就 而 但 被 把 从 從 到 由 向 这 這 那 该 該 此 每
各 我 我们 我們 你 他 她 它 他们 他們 如何 什么 什麼 哪些 怎样 怎樣 因为 因為 所以 如果 虽然 雖然 以及 通过 通過 关于 關於 一个 一個 一些
可以 能够 能夠 进行 進行
`;

export const STOP_WORDS: readonly string[] = WORDS.split(/\s+/).filter((word) => word !== '');
export const CHINESE_STOP_WORDS: readonly string[] = CHINESE.split(/\s+/).filter((word) => word !== '');
