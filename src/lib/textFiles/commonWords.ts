/** Words that a text of a language can hardly do without, by language; those of one script are told apart by them. */
export const commonWords: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
	Object.entries({
		en: 'the of and to in is that for it as was with be by on not this are from which have has were but their',
		fr: 'le la les de des du et est un une en que qui dans pour pas sur au aux ce cette par plus ne se sont avec ont',
		de: 'der die das und ist nicht von den zu mit ein eine des dem im auf für sich auch als es an werden bei einer',
		es: 'el la los las de del que y en un una es por con para se no al lo su como más pero sus este entre',
		it: 'il la di che e è un una per non con del della dei le gli nel si sono da al alla anche più come',
		pt: 'o a os as de do da dos das que e em um uma não para com se no na por mais ao como foi são',
		nl: 'de het een en van is dat niet in op te zijn met voor die aan er door ook bij naar maar om',
		pl: 'i w na z nie że się do jest to po od przez jak oraz dla tym ale przy które który',
		tr: 've bir bu da de için ile olarak olan çok daha en gibi ne kadar sonra ise tarafından değil her',
		az: 'və bir bu da də üçün ilə olan çox daha ki o kimi sonra edir olaraq isə hər bütün',
		id: 'yang dan di ini itu dengan untuk dari pada tidak dalam adalah akan oleh juga ke karena',
		sv: 'och att det i en som är på av för med den till inte om ett har de var från',
		ar: 'من في على إلى أن عن التي الذي هذا هذه ما لا كان كانت مع بين بعد ذلك قد كل لم هو هي أو ثم',
		fa: 'و در به از که این را با است برای آن یک خود تا بر هم شد می شده نیز کرد دو ما',
		ur: 'کے کی میں ہے اور سے کا کو اس نے پر یہ کہ ہیں تھا نہیں ایک بھی تھے کر',
		ps: 'په د او چې له کې دی ته سره يې نه دا هم دې چی کړي',
		ckb: 'لە و بە کە بۆ ئەو ئەم لەگەڵ لەسەر هەر یان دەکات بوو',
		he: 'של את על הוא לא כי זה עם היא אל גם או אם כל בין יש אין היה אשר מן',
		yi: 'און די אין פון איז האט דער מיט צו אויף נישט',
		ru: 'и в не на что с по как это из к от за для его но все так она был при или',
		uk: 'і в не на що з та як до це від за для його але із було є про',
		bg: 'и на в да за е се с от не че по като са до към през това',
		sr: 'и у је на да се за од са су који не као што по',
		el: 'και το να του της η την τα με για που από ο στο οι των δεν είναι',
		hi: 'के का में की है और से को पर यह ने कि हैं एक इस नहीं',
		mr: 'आणि आहे या हा ही ते की व च्या मध्ये',
		fil: 'ang ng sa na mga ay at ito para hindi'
	}).map(([language, words]) => [language, new Set(words.split(' '))])
);
