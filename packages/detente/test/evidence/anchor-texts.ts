/** Short texts in several styles, languages and scripts, written for measuring how quotes are found again. */
export const anchorTexts: readonly { readonly id: string; readonly text: string }[] = [
  {
    id: "wire",
    text: `The ferry workers' union and the port authority broke off talks on Tuesday after eleven hours, leaving 40,000 islanders without a crossing for the weekend. "We did not walk away from the table; the table was taken away from us," said Marit Solheim, who leads the union's delegation. The authority said that it had offered a rise of 4.5 per cent over two years.

Solheim called that figure "an insult with a decimal point". She repeated that the union would return on one condition: that the night shifts are staffed by at least six people. A spokesman for the authority replied that six people cost money which the ferries do not earn in winter.

The mayor of the largest island, who has no vote in the matter, urged both sides to accept a mediator. "People here need insulin, not press releases," he said. The authority has accepted a mediator in principle. The union has accepted a mediator on the condition that the night shifts come first.`,
  },
  {
    id: "communique",
    text: `The Parties met in the river town of Arlo from 3 to 5 May and agreed on the following. First, neither Party shall store water behind the upper dam beyond the level of 212 metres before the end of the planting season. Second, each Party shall publish the readings of its gauges every morning by nine o'clock. Third, inspectors of the joint commission shall not be refused entry to any gauge, sluice or spillway.

The Parties further agreed that a breach of the second article suspends the first, and that a breach of the third article suspends the whole of this text. The representative of the lower country stated that her government "will judge this paper by the height of the river and by nothing else". The representative of the upper country took note of the statement without accepting it.

The next meeting is planned for the autumn. Until then, the Parties shall refrain from statements that call the goodwill of the other into question.`,
  },
  {
    id: "transcript",
    text: `CHAIR: Let me be clear about what is on the table. The company cleans the lower field, all of it, by next summer. What the company does not do is admit that it knew.
MS OKAFOR: You're asking us to sign a receipt for something we haven't received. My clients drank from that well for nineteen years.
CHAIR: I understand that, and I don't think anyone in this room doubts it. If your clients drop the criminal complaint, the fund opens the same week.
MS OKAFOR: And if they don't?
CHAIR: Then it doesn't open. I wish I could put it more kindly.
MS OKAFOR: We'll take the offer back to them. I won't recommend it. I want the minutes to show that I won't recommend it.`,
  },
  {
    id: "opinion",
    text: `Nobody who has watched this quarrel for more than a week believes that it is about fish. It is about who may draw a line on the sea, and about which of two small navies must turn its ships around first. The fish — mackerel, mostly, and a few tired cod — are the excuse.

My own view has not changed since the spring: a shared licence, sold by both coast guards and recognised by both courts, would cost each government a little pride and nobody a job. The minister says that a shared licence is surrender. He has said so four times now, each time a little louder, and each time a little closer to an election.

Across the water they tell the same story with the names exchanged. A shared licence is not surrender; it is what grown-ups do when a border is wet.`,
  },
  {
    id: "francais",
    text: `La commune de Vaugelles et la société des carrières se disputent depuis six ans le même chemin. « Nous ne demandons pas la fermeture, nous demandons le silence après vingt heures », répète la maire, Élodie Garraud. L'entreprise répond que ses camions ne peuvent pas rouler plus tôt sans bloquer l'école.

Un compromis avait pourtant été trouvé en mars : douze camions par jour, aucun le dimanche, et un mur contre la poussière. Il n'a tenu que trois semaines. Selon le préfet, chacune des parties accuse l'autre de l'avoir rompu la première.

La maire se dit prête à reprendre les discussions si l'entreprise publie enfin ses relevés de bruit. L'entreprise se dit prête à publier ses relevés si la commune retire sa plainte.`,
  },
  {
    id: "espanol",
    text: `El sindicato de maestros anunció el lunes que no volverá a las aulas mientras el gobierno provincial no pague los salarios de marzo. «No pedimos un favor, pedimos lo que ya trabajamos», declaró su secretaria general, Ramona Quiles. El gobierno sostiene que los fondos fueron retenidos por la capital.

La ministra de educación ofreció pagar la mitad antes del día 15 y el resto en julio. Quiles rechazó la propuesta, pero no cerró la puerta: dijo que una fecha escrita y firmada bastaría para abrir las escuelas al día siguiente.

Los padres, divididos, organizaron clases en dos iglesias y en un gimnasio. Ninguno de ellos cree que la huelga termine antes de las lluvias.`,
  },
  {
    id: "deutsch",
    text: `Im Streit um die alte Straßenbahnlinie haben Bürgerinitiative und Verkehrsbetriebe am Donnerstag zum ersten Mal wieder miteinander gesprochen. „Wir wollen die Linie nicht um jeden Preis, aber wir wollen sie um einen ehrlichen Preis“, sagte Sprecherin Anneliese Öttinger. Die Verkehrsbetriebe beziffern die Sanierung auf 38 Millionen Euro.

Die Initiative hält diese Zahl für übertrieben und verlangt, dass ein unabhängiges Büro nachrechnet. Der Vorstand lehnte das zunächst ab, stimmte aber zu, die Unterlagen offenzulegen, falls die Initiative ihre Klage ruhen lässt.

Der Oberbürgermeister hat sich bisher nicht festgelegt. Er werde, so ließ er mitteilen, keine Schiene herausreißen, solange verhandelt wird.`,
  },
  {
    id: "russkij",
    text: `Жители двух посёлков на берегу озера третий год спорят о том, кому принадлежит старая пристань. «Мы не против туристов, мы против того, чтобы нас не спрашивали», — сказала староста Вера Лукинична. Владелец турбазы отвечает, что купил пристань у района законно и за свои деньги.

В июне стороны договорились, что лодки местных рыбаков будут стоять бесплатно, а туристы не станут шуметь после одиннадцати. Договор продержался до первого праздника. Теперь обе стороны требуют, чтобы первой извинилась другая.

Район предложил провести слушания в сентябре и до этого ничего не строить.`,
  },
  {
    id: "arabic",
    text: `اجتمع ممثلو القريتين صباح الأحد لبحث تقاسم مياه النبع بعد صيف طويل من الخلاف. قال المختار يوسف الحداد: «لا نريد أكثر من حقنا، ولن نقبل بأقل منه». وردت مهندسة البلدية بأن المضخة القديمة لا تكفي القريتين معا في شهر آب.

واقترح الوسيط أن تسقي القرية العليا ليلا والقرية السفلى نهارا حتى تصل المضخة الجديدة. وافق الطرفان على الفكرة من حيث المبدأ، لكنهما اختلفا على من يحرس الصمام.

وقال شيخ من القرية السفلى إن الماء لا يعرف الحدود، وإن الجيران يعرفونها أكثر مما ينبغي.`,
  },
  {
    id: "korean",
    text: `항만 노조와 운송 회사는 금요일 밤까지 협상을 이어 갔지만 합의에 이르지 못했다. 노조 위원장 박서연은 "우리는 파업을 원하지 않는다, 다만 잠을 자고 싶을 뿐이다"라고 말했다. 회사는 야간 근무를 줄이면 수출 물량의 5분의 1이 밀린다고 밝혔다.

중재인은 야간 근무를 한 달에 여덟 번으로 제한하는 안을 내놓았다. 노조는 이 안을 받아들일 수 있다고 했으나, 회사는 비용을 정부가 나누어 부담해야 한다고 주장했다.

시장은 두 쪽 모두에게 다음 주까지 파업도 해고도 하지 말아 달라고 요청했다.`,
  },
  {
    id: "chinese",
    text: `两个街区为了一块空地争了四年。东街的居民代表林秀芳说：“我们不反对停车场，我们反对半夜的灯光。”西街的商户则认为，没有停车场，店铺就活不下去。

街道办提出了一个办法：白天停车，晚上九点以后关灯锁门，钥匙由两条街轮流保管。东街同意试行三个月，西街要求先写明试行以后由谁来决定。

调解员认为双方的距离已经很近，剩下的不是灯，而是面子。`,
  },
  {
    id: "esl",
    text: `Dear colleagues of the cooperative, I am writing because the situation with the warehouse is becoming not good. We have agreed in February that each group take the keys one month. But the group of the north side is keeping the keys since April and they say that the calendar was never approved. I was in this meeting and I remember it was approved, only the paper was not signed.

I am not accusing nobody. I only propose that we meet on Saturday 14 and put the keys on the table before we speak. If the keys are on the table, my group will pay the half of the new roof. If the keys are not on the table, we will not come and we will not pay.`,
  },
];
