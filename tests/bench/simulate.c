// The arithmetic of simulate, 10,000 draws of 4 × 4 with dice, powers and impacts at hand, as plain C would have it.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { draws = 10000, factors = 4, outcomes = 4, fine = 2000, runs = 300 };
static double powers[factors][draws], impacts[outcomes][factors][draws], weights[factors][draws];
static double shares[outcomes][draws], gathered[draws];
static int counts[fine + 1], next[fine + 1], bin_of[draws];
static double total;

static int ascending(const void *a, const void *b) {
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double now(void) {
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

// The value at a place in ascending order, once the values stand in their bins: only the bin that holds it is sorted.
static double value_at(int place) {
	int bin = 0, before = 0;
	while (before + counts[bin] <= place) before += counts[bin++];
	if (counts[bin] > 1) qsort(gathered + before, counts[bin], sizeof(double), ascending);
	return gathered[place];
}

static void simulate(const double *raw) {
	static const int percents[] = {5, 10, 25, 50, 75, 90, 95};
	double ranks[outcomes][outcomes] = {{0}}, wins[outcomes][outcomes] = {{0}}, central[outcomes][factors] = {{0}};
	for (int n = 0; n < draws; n++) {
		double norm = 0, support[outcomes] = {0}, power = 0;
		for (int f = 0; f < factors; f++) norm += weights[f][n] = raw[f] * powers[f][n];
		norm = norm > 0 ? 1 / norm : 0;
		for (int o = 0; o < outcomes; o++) {
			for (int f = 0; f < factors; f++) support[o] += weights[f][n] * impacts[o][f][n];
			support[o] = support[o] * norm + 6144 - 6144;
		}
		for (int o = 0; o < outcomes; o++) power += shares[o][n] = exp(support[o] - support[0]);
		for (int o = 0; o < outcomes; o++) shares[o][n] /= power;
		for (int o = 0; o < outcomes; o++) {
			int rank = 0;
			for (int q = 0; q < outcomes; q++) {
				rank += support[q] > support[o];
				wins[o][q] += support[o] > support[q];
			}
			ranks[o][rank]++;
			if (rank == 0) for (int f = 0; f < factors; f++) central[o][f] += weights[f][n] * norm;
		}
	}
	for (int o = 0; o < outcomes; o++) {
		if (ranks[o][0] == 0) continue;
		for (int f = 0; f < factors; f++) central[o][f] /= ranks[o][0];
		for (int n = 0; n < draws; n++) {
			int stands = 1;
			for (int q = 0; q < outcomes && stands; q++) {
				double margin = 0;
				for (int f = 0; f < factors; f++) margin += central[o][f] * (impacts[o][f][n] - impacts[q][f][n]);
				stands = margin > -1e-12;
			}
			total += stands;
		}
	}
	for (int o = 0; o < outcomes; o++) {
		double sum = 0, squares = 0;
		memset(counts, 0, sizeof counts);
		for (int n = 0; n < draws; n++) {
			double deviation = shares[o][n] - shares[o][0];
			sum += deviation;
			squares += deviation * deviation;
			counts[bin_of[n] = (int)(shares[o][n] * fine)]++;
		}
		for (int bin = 0, before = 0; bin <= fine; before += counts[bin++]) next[bin] = before;
		for (int n = 0; n < draws; n++) gathered[next[bin_of[n]]++] = shares[o][n];
		for (int p = 0; p < 7; p++) total += value_at((draws - 1) * percents[p] / 100);
		total += sum + squares + wins[o][0];
	}
}

int main(void) {
	static double times[runs];
	double raw[factors] = {20, 33, 46, 59};
	srand(1);
	for (int f = 0; f < factors; f++)
		for (int n = 0; n < draws; n++) {
			powers[f][n] = exp((rand() / (double)RAND_MAX - 0.5) * 1.2);
			for (int o = 0; o < outcomes; o++) impacts[o][f][n] = rand() / (double)RAND_MAX * 6 - 3;
		}
	for (int run = 0; run < runs; run++) {
		double start = now();
		raw[1] = 20 + run / 10.0;
		simulate(raw);
		times[run] = now() - start;
	}
	qsort(times, runs, sizeof(double), ascending);
	fprintf(stderr, "%g\n", total);
	printf("%g\n", times[runs / 2]);
	return 0;
}
