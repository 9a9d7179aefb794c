import type { ReadParagraph } from '../../src/lib/textFiles/readText';

/** A text with a heading, notes, a list and a table, in one language; long enough to fill more than a page. */
interface TextSample {
	language: string;
	country: string;
	title: string;
	author: string;
	/** What stands above each page. */
	head: string;
	/** Each with its note, or none. */
	opening: [text: string, note: string | null][];
	subheading: string;
	items: string[];
	table: string[][];
	closing: string[];
}

export const textSamples: TextSample[] = [
	{
		...{ language: 'en', country: 'GB', title: 'The harbour and its silt', author: 'A. Clerk' },
		head: 'Town papers, number 7',
		opening: [
			[
				'For a century the harbour of the town has lived from the trade of others, and for as long it has fought the silt that the river brings down every spring. The dredgers came late, in 1953 (after the flood), and they were never enough for the well-known shoal at the mouth.',
				'Records of the harbour office, volume 12, page 44.'
			],
			[
				'Officials find that trade grows “while the harbour silts up”, and that difficulties multiply: the first official figures, from 1961, speak of 3.5 million cubic metres, or 27% more than in the decade before.',
				null
			]
		],
		subheading: 'What the town can do',
		items: [
			'Dredge each year, and pay for it.',
			'Build a breakwater once, and pay for it over thirty years of patient saving by people who will not all live to see it finished.',
			'Wait.'
		],
		table: [
			['Year', 'Ships', 'Depth'],
			['1950', '412', '7.5 m'],
			['1960', '377', '6.9 m']
		],
		closing: [
			'None of this is fate. A harbour is a decision that is taken again each year, by people who see the water rise and the ground beneath it rise with it.',
			'The council has asked for three opinions; two of them contradict each other, and the third is late. What follows weighs them against one another, as far as the figures allow.'
		]
	},
	{
		...{ language: 'fr', country: 'FR', title: 'Le port et sa vase', author: 'Édith Lefèvre' },
		head: 'Cahiers de la ville, numéro 7',
		opening: [
			[
				'Depuis un siècle, le port de la ville vit du commerce des autres, et depuis aussi longtemps il lutte contre la vase que le fleuve apporte à chaque printemps. Les dragues sont venues tard, en 1953 (après la crue), et n’ont jamais suffi.',
				'Archives du port, volume 12, page 44.'
			],
			[
				'Les difficultés s’accumulent : les premiers chiffres officiels, de 1961, parlent de 3,5 millions de mètres cubes, soit 27 % de plus que pendant la décennie précédente ; l’œuvre reste à faire.',
				null
			]
		],
		subheading: 'Ce que la ville peut faire',
		items: [
			'Draguer chaque année, et payer.',
			'Construire une digue, une seule fois, et la payer pendant trente ans de patience par ceux qui ne la verront pas tous achevée.',
			'Attendre.'
		],
		table: [
			['Année', 'Navires', 'Fond'],
			['1950', '412', '7,5 m'],
			['1960', '377', '6,9 m']
		],
		closing: [
			'Rien de tout cela n’est une fatalité. Un port est une décision que l’on reprend chaque année, quand on voit l’eau monter et le fond monter avec elle.',
			'Le conseil a demandé trois avis ; deux se contredisent, et le troisième se fait attendre. Ce qui suit les pèse les uns contre les autres, autant que les chiffres le permettent.'
		]
	},
	{
		...{ language: 'ar', country: 'LB', title: 'المرفأ وطميه', author: 'سلمى الخوري' },
		head: 'أوراق المدينة، العدد السابع',
		opening: [
			[
				'عاش مرفأ المدينة قرنًا كاملًا من تجارة الآخرين، وكافح طوال ذلك القرن الطمي الذي يأتي به النهر كل ربيع. جاءت الجرّافات متأخرة في عام 1953 (بعد الفيضان)، ولم تكفِ يومًا لإزالة ما تراكم عند المدخل.',
				'سجلات مكتب المرفأ، المجلد الثاني عشر.'
			],
			[
				'يقول المسؤولون إن التجارة تنمو «والمرفأ يمتلئ طميًا»، وإن الأولى بالاهتمام أرقام عام 1961 التي تتحدث عن زيادة كبيرة لا يستهان بها؛ فالإحصاءات الأولى لا تشمل الأطراف.',
				null
			]
		],
		subheading: 'ما الذي تستطيعه المدينة',
		items: [
			'أن تجرف الطمي كل سنة وتدفع الثمن.',
			'أن تبني حاجزًا مرة واحدة، وتدفع ثمنه على ثلاثين سنة من ادّخار صبور لن يرى نهايته كل من يدفعون.',
			'أن تنتظر.'
		],
		table: [
			['السنة', 'السفن', 'العمق'],
			['1950', '412', 'سبعة أمتار'],
			['1960', '377', 'ستة أمتار']
		],
		closing: [
			'ليس شيء من هذا قدرًا محتومًا. المرفأ قرار يُتخذ من جديد كل سنة، حين يرى الناس الماء يرتفع والقاع يرتفع معه.',
			'خلال الفترة من 2011-2016 كانت نسبة مشتريات السلاح الأذري من "إسرائيل" تعادل 27%، لكن خلال الفترة من 2016-2020، قفزت النسبة إلى ما يساوي 69% من إجمالي الصفقات، في 7/4/1992، وتأخَّر فتح السفارة إلى تشرين الثاني 2022.',
			'طلب المجلس ثلاثة آراء؛ اثنان منها متناقضان، والثالث متأخر. ما يلي يوازن بينها بقدر ما تسمح به الأرقام.'
		]
	},
	{
		...{ language: 'fa', country: 'IR', title: 'بندر و گل‌ولای آن', author: 'پروین کیانی' },
		head: 'دفترهای شهر، شماره هفتم',
		opening: [
			[
				'یک قرن است که بندر شهر از بازرگانی دیگران زندگی می‌کند و به همان اندازه با گل‌ولایی می‌جنگد که رود هر بهار با خود می‌آورد. لایروب‌ها دیر آمدند، در سال 1332 (پس از سیل)، و هرگز برای دهانه کافی نبودند.',
				'بایگانی اداره بندر، جلد دوازدهم.'
			],
			[
				'مسئولان می‌گویند که بازرگانی رشد می‌کند «در حالی که بندر پر از گل می‌شود» و دشواری‌ها بیشتر می‌گردد؛ نخستین آمار رسمی از افزایشی بزرگ گزارش می‌دهد که نمی‌توان آن را نادیده گرفت.',
				null
			]
		],
		subheading: 'شهر چه می‌تواند بکند',
		items: [
			'هر سال لایروبی کند و هزینه آن را بپردازد.',
			'یک بار موج‌شکن بسازد و هزینه آن را در سی سال پس‌انداز صبورانه بپردازد که همه پایان آن را نخواهند دید.',
			'صبر کند.'
		],
		table: [
			['سال', 'کشتی', 'ژرفا'],
			['1329', '412', 'هفت متر'],
			['1339', '377', 'شش متر']
		],
		closing: [
			'هیچ‌یک از این‌ها سرنوشت نیست. بندر تصمیمی است که هر سال از نو گرفته می‌شود، وقتی مردم می‌بینند که آب بالا می‌آید و بستر نیز با آن بالا می‌آید.',
			'شورا سه نظر خواسته است؛ دو تا با هم ناسازگارند و سومی دیر کرده است. آنچه در پی می‌آید آن‌ها را تا جایی که آمار اجازه می‌دهد با هم می‌سنجد.'
		]
	},
	{
		...{ language: 'he', country: 'IL', title: 'הנמל והסחף שלו', author: 'רות כרמי' },
		head: 'דפי העיר, גיליון שבע',
		opening: [
			[
				'מאה שנה חי נמל העיר מן המסחר של אחרים, ומאה שנה הוא נאבק בסחף שהנהר מביא אליו בכל אביב. המחפרים באו מאוחר, בשנת 1953 (אחרי השיטפון), ואף פעם לא הספיקו לשרטון המוכר שבפתח.',
				'רשומות משרד הנמל, כרך שנים עשר.'
			],
			[
				'הפקידים מוצאים שהמסחר גדל "בזמן שהנמל נסתם", ושהקשיים מתרבים: המספרים הרשמיים הראשונים מדברים על גידול רב, שאי אפשר להתעלם ממנו עוד.',
				null
			]
		],
		subheading: 'מה העיר יכולה לעשות',
		items: [
			'לחפור בכל שנה ולשלם.',
			'לבנות שובר גלים פעם אחת, ולשלם עליו במשך שלושים שנה של חיסכון סבלני של אנשים שלא כולם יראו אותו גמור.',
			'לחכות.'
		],
		table: [
			['שנה', 'אוניות', 'עומק'],
			['1950', '412', 'שבעה מטרים'],
			['1960', '377', 'שישה מטרים']
		],
		closing: [
			'שום דבר מזה אינו גזירת גורל. נמל הוא החלטה שמתקבלת מחדש בכל שנה, כאשר האנשים רואים את המים עולים ואת הקרקעית עולה איתם.',
			'המועצה ביקשה שלוש חוות דעת; שתיים מהן סותרות זו את זו, והשלישית מאחרת. מה שלהלן שוקל אותן זו מול זו, ככל שהמספרים מאפשרים.'
		]
	}
];

/** So often the closing paragraphs stand, so that the text runs over pages. */
const repeats = 8;

/** Gives the paragraphs of a sample as they are read: each note after what names it. */
export const paragraphsOfSample = (sample: TextSample): ReadParagraph[] => [
	{ text: sample.title, kind: 'heading' },
	...sample.opening.flatMap(([text, note]): ReadParagraph[] => [
		{ text, kind: 'text' },
		...(note === null ? [] : [{ text: note, kind: 'note' as const }])
	]),
	{ text: sample.subheading, kind: 'heading' },
	...sample.items.map((text): ReadParagraph => ({ text, kind: 'item' })),
	...sample.table.flat().map((text): ReadParagraph => ({ text, kind: 'cell' })),
	...Array.from({ length: repeats }, () => sample.closing.map((text): ReadParagraph => ({ text, kind: 'text' }))).flat()
];

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Whether a sample is written from the right. */
export const isFromRight = ({ language }: TextSample): boolean => ['ar', 'fa', 'he'].includes(language);

/**
 * Writes a sample as a flat OpenDocument text, with a running head and page numbers, from which LibreOffice makes any other;
 * in a face of its own choice where none is given.
 */
export function flatText(sample: TextSample, face: string | null = null): string {
	const { language, country, title, author, head, opening, subheading, items, table, closing } = sample;
	const isRtl = isFromRight(sample);
	const faces = face === null ? '' : `fo:font-family="${face}" style:font-family-complex="${face}"`;
	const p = (text: string) => `<text:p text:style-name="Text_20_body">${escaped(text)}</text:p>`;
	const note = (words: string | null, nth: number) =>
		words === null
			? ''
			: `<text:note text:id="ftn${nth}" text:note-class="footnote"><text:note-citation>${nth}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${escaped(words)}</text:p></text:note-body></text:note>`;
	const locale = ['', '-asian', '-complex']
		.map(
			(script) =>
				`${script === '' ? 'fo' : 'style'}:language${script}="${language}" ${script === '' ? 'fo' : 'style'}:country${script}="${country}"`
		) // prettier-ignore
		.join(' ');
	return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escaped(title)}</dc:title><meta:initial-creator>${escaped(author)}</meta:initial-creator><meta:creation-date>2024-03-05T10:00:00</meta:creation-date></office:meta>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:text-align="${isRtl ? 'end' : 'start'}" style:writing-mode="${isRtl ? 'rl-tb' : 'lr-tb'}"/><style:text-properties fo:font-size="12pt" style:font-size-complex="12pt" ${faces} ${locale}/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.25cm"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:text-properties fo:font-size="18pt" style:font-size-complex="18pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"><style:text-properties fo:font-size="15pt" style:font-size-complex="15pt"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="10pt" style:font-size-complex="10pt"/></style:style>
<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Footnote_20_anchor" style:num-format="1"/>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm" style:writing-mode="${isRtl ? 'rl-tb' : 'lr-tb'}"/><style:header-style/><style:footer-style/></style:page-layout>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.6cm" text:min-label-width="0.6cm"/></text:list-level-style-bullet></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:header><text:p text:style-name="Standard">${escaped(head)}</text:p></style:header><style:footer><text:p text:style-name="Standard"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
<text:h text:style-name="Heading_20_1" text:outline-level="1">${escaped(title)}</text:h>
${opening.map(([text, words], at) => `<text:p text:style-name="Text_20_body">${escaped(text)}${note(words, at + 1)}</text:p>`).join('\n')}
<text:h text:style-name="Heading_20_2" text:outline-level="2">${escaped(subheading)}</text:h>
<text:list text:style-name="L1">${items.map((item) => `<text:list-item>${p(item)}</text:list-item>`).join('')}</text:list>
<table:table table:name="T1"><table:table-column table:number-columns-repeated="${table[0]!.length}"/>${table.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell office:value-type="string">${p(cell)}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>
${Array.from({ length: repeats }, () => closing.map(p).join('\n')).join('\n')}
</office:text></office:body>
</office:document>`;
}
