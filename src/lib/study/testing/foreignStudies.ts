import { smallStudy, type SmallStudy } from './smallStudy';

type Words = Record<string, string>;
type Files = Record<string, string>;

/** Puts what one language says in place of the English of the small study; what it does not name stays away. */
function translated(value: unknown, say: (english: string) => Words): unknown {
	if (Array.isArray(value)) return value.map((each) => translated(each, say));
	if (typeof value !== 'object' || value === null) return value;
	const record = value as Record<string, unknown>;
	const keys = Object.keys(record);
	if (keys.length === 1 && typeof record['en'] === 'string') return say(record['en']);
	return Object.fromEntries(keys.map((key) => [key, translated(record[key], say)]));
}

const french: Words = {
	'The harbour': 'Le port de Brémont',
	'A town and its harbour': 'Une ville et son port',
	Report: 'Rapport d’étape',
	Town: 'Mairie de Brémont',
	Clerk: 'Zoé Lefèvre',
	Flood: 'L’inondation',
	Ships: 'Navires',
	'a year': 'par an',
	Plain: 'Modèle simple',
	'Three factors': 'Trois facteurs',
	'What becomes of it?': 'Que deviendra le port ?',
	Invented: 'Inventé à l’essai',
	silting: 'L’envasement',
	trade: 'Le commerce',
	funds: 'Les fonds',
	low: 'faible',
	middle: 'moyen',
	high: 'élevé',
	decline: 'Le déclin',
	steady: 'La stabilité',
	growth: 'La croissance',
	'a sign': 'un signe',
	'It says so': 'Le texte l’énonce',
	'A guess': 'Une estimation',
	'As it is': 'Tel quel',
	'Nothing changes': 'Rien ne change'
};

const persian: Words = {
	'The harbour': 'بندر لنگه',
	'A town and its harbour': 'شهری و بندرش',
	Report: 'گزارش میانی',
	Town: 'شهرداری',
	Clerk: 'پگاه چگینی',
	Flood: 'سیل',
	Ships: 'کشتی‌ها',
	'a year': 'در سال',
	Plain: 'الگوی ساده',
	'Three factors': 'سه عامل',
	'What becomes of it?': 'سرنوشت بندر چه می‌شود؟',
	Invented: 'ساختگی',
	silting: 'رسوب‌گذاری',
	trade: 'بازرگانی',
	funds: 'بودجه',
	low: 'کم',
	middle: 'میانه',
	high: 'زیاد',
	decline: 'افول',
	steady: 'پایداری',
	growth: 'رشد',
	'a sign': 'یک نشانه',
	'It says so': 'متن چنین می‌گوید',
	'A guess': 'یک حدس',
	'As it is': 'همان‌گونه که هست',
	'Nothing changes': 'چیزی دگرگون نمی‌شود'
};

/** Names of the Persian study that nobody has translated. */
const persianAlone = new Set(['silting', 'trade', 'funds', 'low', 'middle', 'high', 'A guess']);

const wordsIn = (words: Words, english: string) =>
	words[english] ?? english.replace(/^(What|Whether) (\w+) (is|holds)$/, (_, __, id: string) => words[id] ?? id);

/** The small model over another study; what it rests on at its default settings is said by a passage. */
const modelOf = (model: SmallStudy['model'], study: string) => ({
	...model,
	study,
	judgements: [...model.judgements, { ...model.judgements[0]!, about: 'impacts.funds.middle.steady' }]
});

/** The files of a small study wholly in French: its names, its text, nothing else. */
export function frenchStudy(): Files {
	const { study, model, scenario } = smallStudy();
	const say = (english: string) => ({ fr: wordsIn(french, english) });
	const own = { id: 'bremont' };
	const sources = [{ ...study.sources[0], language: 'fr', files: { fr: 'source.fr.txt' } }];
	const passages = [
		{ id: 'silt', source: 'report', quotes: { fr: { exact: 'Le port s’envase', suffix: ' d’année' } } },
		{ id: 'trade', source: 'report', quotes: { fr: { exact: 'l’activité croît', prefix: 'que ' } } }
	];
	return {
		'study.json': JSON.stringify(translated({ ...study, ...own, sources, passages }, say)),
		'source.fr.txt': 'Le port s’envase d’année en année.\nIl s’envase tandis que l’activité croît.',
		'models/plain.json': JSON.stringify(translated(modelOf(model, own.id), say)),
		'saved/as-it-is.json': JSON.stringify(translated({ ...scenario, study: own.id }, say))
	};
}

/** The files of a small study in Persian, with an English translation of its text and of most of its names. */
export function persianStudy(): Files {
	const { study, model, scenario } = smallStudy();
	const say = (english: string): Words => {
		const fa = wordsIn(persian, english);
		return persianAlone.has(english) ? { fa } : { en: english, fa };
	};
	const own = { id: 'lengeh' };
	const sources = [
		{
			...study.sources[0],
			language: 'fa',
			files: { fa: 'source.fa.txt', en: 'source.en.txt' },
			translators: { en: { en: 'Translated by Ann Drought' } }
		}
	];
	const passages = [
		{
			id: 'silt',
			source: 'report',
			quotes: { fa: { exact: 'بندر پر از رسوب می‌شود' }, en: { exact: 'The harbour silts up' } }
		},
		{ id: 'trade', source: 'report', quotes: { fa: { exact: 'بازرگانی رشد می‌کند' }, en: { exact: 'trade grows' } } }
	];
	return {
		'study.json': JSON.stringify(translated({ ...study, ...own, sources, passages }, say)),
		'source.fa.txt': 'بندر پر از رسوب می‌شود.\nرسوب می‌نشیند و بازرگانی رشد می‌کند.',
		'source.en.txt': 'The harbour silts up.\nIt silts while trade grows.',
		'models/plain.json': JSON.stringify(translated(modelOf(model, own.id), say)),
		'saved/as-it-is.json': JSON.stringify(translated({ ...scenario, study: own.id }, say))
	};
}
