import { expect, test } from 'vitest';
import { attachment } from './attachment';

const nameOf = (title: string) => {
	const { 'content-disposition': header } = attachment('a/b', title, 'pptx');
	return decodeURIComponent(/filename\*=UTF-8''([^;]*)$/.exec(header!)![1]!);
};

test('a file keeps its title in any script, and a plain name beside it', () => {
	expect(nameOf('للوزير')).toBe('للوزير.pptx');
	expect(attachment('a/b', 'للوزير', 'pptx')['content-disposition']).toContain('filename="briefing.pptx"');
});

test('a title leads nowhere: no folders, no ends of lines, no second header', () => {
	expect(nameOf('../../etc/passwd\r\nset-cookie: a=b')).toBe('etc passwd set-cookie a=b.pptx');
	expect(attachment('a/b', 'a"\r\nb; c', 'pptx')['content-disposition']).toMatch(/^[\x20-\x7E]*$/);
	expect(nameOf('\u0000/')).toBe('briefing.pptx');
});

test('it is asked for anew each time', () => {
	expect(attachment('a/b', 'a', 'json')['cache-control']).toBe('no-store');
});
