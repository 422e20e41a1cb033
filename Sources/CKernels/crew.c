// A crew of threads that share the work of one kernel after another. A kernel takes some hundredths of a
// millisecond, less than it takes to wake a thread: so after its part a thread looks out for the next
// kernel for about as long as a kernel takes before it goes to sleep.

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "include/CKernels.h"

// How often a thread looks for work, or for the others to finish, before it sleeps or lets others run.
#define NK_LOOKS 4000

struct nk_crew {
  // What there is to do: the number of the round (32 bits), of its parts (16), of the next part (16).
  _Atomic uint64_t ticket;
  _Atomic int64_t finished;
  _Atomic int32_t sleeping;
  atomic_bool is_busy, is_over;
  void (*work)(const void *, nk_count);
  const void *context;
  pthread_mutex_t lock;
  pthread_cond_t wake;
  int32_t count;
  pthread_t threads[];
};

static inline uint64_t part_count(uint64_t ticket) { return ticket >> 16 & 0xffff; }
static inline uint64_t next_part(uint64_t ticket) { return ticket & 0xffff; }
static inline bool has_part(uint64_t ticket) { return next_part(ticket) < part_count(ticket); }

static inline void look_again_soon(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

// Does parts until none is left. Who has taken a part may read `work`: it stays until the part is done.
static void do_parts(nk_crew *crew) {
  uint64_t ticket = atomic_load(&crew->ticket);
  while (has_part(ticket)) {
    if (!atomic_compare_exchange_weak(&crew->ticket, &ticket, ticket + 1)) continue;
    crew->work(crew->context, (nk_count)next_part(ticket));
    atomic_fetch_add(&crew->finished, 1);
    ticket = atomic_load(&crew->ticket);
  }
}

static void sleep_until_work(nk_crew *crew) {
  pthread_mutex_lock(&crew->lock);
  atomic_fetch_add(&crew->sleeping, 1);
  while (!has_part(atomic_load(&crew->ticket)) && !atomic_load(&crew->is_over)) {
    pthread_cond_wait(&crew->wake, &crew->lock);
  }
  atomic_fetch_sub(&crew->sleeping, 1);
  pthread_mutex_unlock(&crew->lock);
}

static void *stand_by(void *argument) {
  nk_crew *crew = argument;
  while (!atomic_load(&crew->is_over)) {
    int looks = 0;
    while (looks < NK_LOOKS && !has_part(atomic_load(&crew->ticket))) {
      look_again_soon();
      looks++;
    }
    if (looks == NK_LOOKS) sleep_until_work(crew);
    do_parts(crew);
  }
  return 0;
}

nk_crew *nk_crew_create(int32_t others) {
  nk_crew *crew = calloc(1, sizeof(nk_crew) + (size_t)others * sizeof(pthread_t));
  if (!crew) return 0;
  pthread_mutex_init(&crew->lock, 0);
  pthread_cond_init(&crew->wake, 0);
  while (crew->count < others) {
    if (pthread_create(&crew->threads[crew->count], 0, stand_by, crew) != 0) break;
    crew->count++;
  }
  return crew;
}

void nk_crew_destroy(nk_crew *crew) {
  pthread_mutex_lock(&crew->lock);
  atomic_store(&crew->is_over, true);
  pthread_cond_broadcast(&crew->wake);
  pthread_mutex_unlock(&crew->lock);
  for (int32_t i = 0; i < crew->count; i++) pthread_join(crew->threads[i], 0);
  pthread_mutex_destroy(&crew->lock);
  pthread_cond_destroy(&crew->wake);
  free(crew);
}

void nk_crew_run(
    nk_crew *crew, nk_count parts, const void *context, void (*work)(const void *, nk_count)) {
  // Someone else's kernel is shared out already, so this one is done by its own thread.
  if (parts > 0xffff || atomic_exchange(&crew->is_busy, true)) {
    for (nk_count part = 0; part < parts; part++) work(context, part);
    return;
  }
  crew->work = work;
  crew->context = context;
  atomic_store(&crew->finished, 0);
  const uint64_t round = (atomic_load(&crew->ticket) >> 32) + 1;
  atomic_store(&crew->ticket, round << 32 | (uint64_t)parts << 16);
  if (atomic_load(&crew->sleeping) > 0) {
    pthread_mutex_lock(&crew->lock);
    pthread_cond_broadcast(&crew->wake);
    pthread_mutex_unlock(&crew->lock);
  }
  do_parts(crew);
  for (int looks = 0; atomic_load(&crew->finished) < parts; looks++) {
    if (looks < NK_LOOKS) {
      look_again_soon();
    } else {
      sched_yield();
    }
  }
  atomic_store(&crew->is_busy, false);
}
