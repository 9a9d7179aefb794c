import { describe, expect, test } from 'vitest';
import { titledFile } from './titledFile';

const nameOf = (title: string) => decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(titledFile(title, 'html'))![1]!);

describe('the name of a file', () => {
	test('is its title, in its own script', () => {
		expect(nameOf('For the minister')).toBe('For the minister.html');
		expect(nameOf('إحاطة: أذربيجان وإسرائيل')).toBe('إحاطة أذربيجان وإسرائيل.html');
	});

	test('has nothing that a system refuses, and leads nowhere', () => {
		expect(nameOf('../../etc/passwd')).toBe('etc passwd.html');
		expect(nameOf('a"b\r\nSet-Cookie: x=1')).toBe('a b Set-Cookie x=1.html');
		expect(nameOf('<script>\u202e*?|')).toBe('script.html');
		expect(nameOf(' ... ')).toBe('briefing.html');
		expect([...nameOf('𝔞'.repeat(200))]).toHaveLength(80 + '.html'.length);
		expect(() => nameOf('lone \ud800 half')).not.toThrow();
	});

	test('stands in a header as ASCII alone', () => {
		for (const title of ['إحاطة', 'it\'s (not) a * "quote"'])
			expect(titledFile(title, 'html')).toMatch(/^[\x20-\x7e]+$/);
	});
});
