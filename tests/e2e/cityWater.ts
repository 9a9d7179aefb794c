import { readFileSync } from 'node:fs';

/** A factor or an outcome with the words of the text that carry it. */
interface Carried {
	name: string;
	words: string;
}

/** What somebody makes of the brief on a city's water, in one language. */
export interface MadeStudy {
	/** The language of the text, and where its page stands. */
	language: 'en' | 'ar' | 'fr';
	prefix: '' | '/ar';
	title: string;
	question: string;
	outcomes: (Carried & { test: string })[];
	factors: (Carried & { states: string[] })[];
	/** Words that are marked alone. */
	marked: string[];
	reason: string;
	scenarios: [string, string];
}

/** The brief, a paragraph a line. */
export const textOf = (language: MadeStudy['language']): string =>
	readFileSync(`tests/fixtures/city-water/${language}.txt`, 'utf8');

export const madeStudies: MadeStudy[] = [
	{
		...{
			language: 'en',
			prefix: '',
			title: 'Water of Port Almond',
			question: 'How will Port Almond be supplied in 2035?'
		},
		outcomes: [
			{
				name: 'The sources suffice',
				words: 'its sources together suffice',
				test: 'No summer with restrictions of more than a month.'
			},
			{
				name: 'Restrictions are the rule',
				words: 'restrictions have become the rule',
				test: 'Hours of supply are announced each June.'
			},
			{
				name: 'The plant carries it',
				words: 'carries most of the load',
				test: 'Ponta gives more than half of the year.'
			},
			{
				name: 'The well field is lost',
				words: 'the central well field has turned to salt',
				test: 'The survey closes the central wells.'
			}
		],
		factors: [
			{ name: 'Winters', words: 'Rainfall in the catchment', states: ['mostly dry', 'as now', 'mostly wet'] },
			{
				name: 'Leakage',
				words: 'the network ages faster than it is renewed',
				states: ['growing', 'held', 'a quarter less', 'halved']
			},
			{ name: 'Demand', words: 'hangs on visitors more than on residents', states: ['rising', 'steady', 'falling'] },
			{
				name: 'Tariff',
				words: 'Tariffs have been frozen since 2018',
				states: ['frozen', 'tied to prices', 'by blocks', 'regulated']
			},
			{ name: 'Units at Ponta', words: 'A second unit at Ponta', states: ['one', 'two', 'four'] }
		],
		marked: [
			'more has been pumped than the rains return',
			'the utility cannot borrow',
			'a large plant removes the reason to mend pipes'
		],
		reason: 'Follows from what the brief says of dry years.',
		scenarios: ['Dry and frozen', 'Pipes first']
	},
	{
		...{ language: 'ar', prefix: '/ar', title: 'مياه ميناء اللوز', question: 'كيف ستُزوَّد ميناء اللوز بالماء عام 2035؟' },
		outcomes: [
			{ name: 'المصادر تكفي', words: 'قد تكفي المصادر مجتمعة', test: 'لا صيف تزيد قيوده على شهر.' },
			{ name: 'القيود هي القاعدة', words: 'قد تصبح القيود هي القاعدة', test: 'تُعلن ساعات الإمداد كل حزيران.' },
			{ name: 'المحطة تحمل العبء', words: 'تحمل المحطة معظم العبء', test: 'تعطي بونتا أكثر من نصف السنة.' },
			{ name: 'ضياع حقل الآبار', words: 'يملح حقل الآبار الأوسط', test: 'تُغلق الآبار الوسطى.' }
		],
		factors: [
			{ name: 'الشتاء', words: 'بقيت الأمطار في الحوض', states: ['جاف في الغالب', 'كما هو الآن', 'ماطر في الغالب'] },
			{
				name: 'التسرب',
				words: 'تشيخ الشبكة أسرع مما تُجدَّد',
				states: ['يزداد', 'ثابت', 'أقل بالربع', 'ينخفض إلى النصف']
			},
			{ name: 'الطلب', words: 'يتوقف على الزوار أكثر', states: ['يرتفع', 'ثابت', 'ينخفض'] },
			{
				name: 'التعرفة',
				words: 'التعرفة مجمّدة منذ عام 2018',
				states: ['مجمّدة', 'تتبع الأسعار', 'بالشرائح', 'تنظّمها هيئة']
			},
			{ name: 'وحدات بونتا', words: 'وحدة ثانية في بونتا', states: ['واحدة', 'اثنتان', 'أربع'] }
		],
		marked: ['يُضخ منها أكثر مما تعيده الأمطار', 'لا يستطيع الاقتراض', 'تُذهب الداعي إلى إصلاح الأنابيب'],
		reason: 'يُستنتج مما تقوله الورقة عن السنوات الجافة.',
		scenarios: ['جفاف وتجميد', 'الأنابيب أولًا']
	},
	{
		...{
			language: 'fr',
			prefix: '',
			title: 'L’eau de Port-Amande',
			question: 'Comment Port-Amande sera-t-elle alimentée en 2035 ?'
		},
		outcomes: [
			{
				name: 'Les sources suffisent',
				words: 'les sources peuvent suffire ensemble',
				test: 'Aucun été de plus d’un mois de restrictions.'
			},
			{
				name: 'Les restrictions sont la règle',
				words: 'Les restrictions peuvent être devenues la règle',
				test: 'Des heures sont annoncées en juin.'
			},
			{
				name: 'L’usine porte la charge',
				words: "porter l'essentiel de la charge",
				test: 'Ponta donne plus de la moitié.'
			},
			{
				name: 'Le champ central est perdu',
				words: 'le champ central sera salé',
				test: 'Les puits du centre sont fermés.'
			}
		],
		factors: [
			{ name: 'Hivers', words: 'Les pluies du bassin', states: ['secs', 'comme aujourd’hui', 'humides'] },
			{ name: 'Fuites', words: 'vieillit plus vite', states: ['en hausse', 'stables', 'un quart de moins', 'moitié'] },
			{ name: 'Demande', words: 'des visiteurs plus que des habitants', states: ['monte', 'stable', 'baisse'] },
			{
				name: 'Tarif',
				words: 'Les tarifs sont gelés depuis 2018',
				states: ['gelé', 'suit les prix', 'par tranches', 'régulé']
			},
			{ name: 'Unités de Ponta', words: 'Une deuxième unité à Ponta', states: ['une', 'deux', 'quatre'] }
		],
		marked: ['plus que les pluies ne rendent', 'le service ne peut pas emprunter', 'une grande usine ôte toute raison'],
		reason: 'Suit de ce que la note dit des années sèches.',
		scenarios: ['Sec et gelé', 'Les tuyaux d’abord']
	}
];
