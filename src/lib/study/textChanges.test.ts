import { expect, test } from 'vitest';
import { readFolder } from './readFolder';
import { filesOf, smallStudy, type SmallStudy } from './testing/smallStudy';
import { textChanges } from './textChanges';

const studyAfter = (change: (small: SmallStudy) => void = () => {}) => {
	const small = smallStudy();
	change(small);
	return readFolder(filesOf(small)).contents!.study;
};

test('passages that read differently and those that stand no longer are counted apart', () => {
	const before = studyAfter();
	expect(textChanges(before, studyAfter())).toEqual({ differ: 0, fallen: 0 });
	const reworded = studyAfter((s) => {
		s.source = s.source.replace('silts up', 'fills up');
		s.study.passages[0]!.quotes.en.exact = 'The harbour fills up';
	});
	expect(textChanges(before, reworded)).toEqual({ differ: 1, fallen: 0 });
	const orphaned = studyAfter((s) => (s.source = s.source.replace('silts up', 'fills up')));
	expect(textChanges(before, orphaned)).toEqual({ differ: 0, fallen: 1 });
	expect(textChanges(orphaned, orphaned)).toEqual({ differ: 0, fallen: 0 });
	expect(textChanges(before, { passages: before.passages.slice(1) })).toEqual({ differ: 0, fallen: 1 });
});
