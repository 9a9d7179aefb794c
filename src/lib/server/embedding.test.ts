import { afterEach, describe, expect, test } from 'vitest';
import { allowFraming, embedding } from './embedding';
import { parseEmbedOrigins } from './embedOrigins.mjs';

afterEach(() => void delete process.env['EMBED_ORIGINS']);

describe('EMBED_ORIGINS', () => {
	test('unset or empty, names nobody', () => {
		for (const text of [undefined, '', '  ']) expect(parseEmbedOrigins(text)).toEqual({ origins: [], wrong: null });
	});

	test('names origins, each once, as browsers write them', () => {
		const text = ' https://Paper.example.org  http://127.0.0.1:8080 https://paper.example.org:443 ';
		expect(parseEmbedOrigins(text).origins).toEqual(['https://paper.example.org', 'http://127.0.0.1:8080']);
	});

	test.each([
		'*',
		"'self'",
		'https:',
		'https://',
		'paper.example.org',
		'https://*.example.org',
		'https://paper.example.org/',
		'https://paper.example.org/news',
		'https://user@paper.example.org',
		'ftp://paper.example.org',
		"https://a.example;script-src'",
		'https://a.example,https://b.example'
	])('refuses %s and then names nobody', (part) => {
		expect(parseEmbedOrigins(`https://sound.example.org ${part}`)).toEqual({ origins: [], wrong: part });
	});
});

describe('framing', () => {
	const answer = () =>
		new Headers({
			'content-security-policy': "default-src 'none'; frame-ancestors 'none'; object-src 'none'",
			'cross-origin-resource-policy': 'same-origin'
		});

	test('stays refused without origins', () => {
		const headers = answer();
		allowFraming(headers);
		expect(embedding()).toBe(false);
		expect([...headers]).toEqual([...answer()]);
	});

	test('is allowed to the origins named and to nobody else', () => {
		process.env['EMBED_ORIGINS'] = 'https://paper.example.org http://127.0.0.1:8080';
		const headers = answer();
		allowFraming(headers);
		expect(embedding()).toBe(true);
		expect(headers.get('content-security-policy')).toBe(
			"default-src 'none'; frame-ancestors https://paper.example.org http://127.0.0.1:8080; object-src 'none'"
		);
		expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
	});
});
