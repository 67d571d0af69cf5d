// Values made on a thread of their own, ahead of the one that uses them.
//
// One core parses a page while another sets in order what the page before has drawn. Values come
// in the order in which they are made, and are the same whoever was faster.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <csignal>  // with POSIX, pthread_sigmask too
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace bazyab::job {

// Whether there is a second core to do it.
inline bool may_work_ahead() {
  return std::thread::hardware_concurrency() > 1;
}

template <class Value>
class Ahead {
 public:
  // Called again and again on the thread until it gives nothing. What it throws takes the place of
  // a value, and the next call follows.
  using Make = std::function<std::optional<Value>()>;
  // The second half of the work on a value, which either side can do: the thread, while enough
  // values wait, or whoever takes the value. A value on which it threw is tried again by the taker.
  using Finish = std::function<void(Value&)>;
  // Called on the thread whenever a value lies ready, before the next is made. Throws nothing.
  using Afterwards = std::function<void()>;

  // At most `most_waiting` values are made and not yet taken.
  Ahead(
      Make make, std::size_t most_waiting, Finish finish = [](Value&) {},
      Afterwards afterwards = [] {})
      : make_(std::move(make)),
        finish_(std::move(finish)),
        afterwards_(std::move(afterwards)),
        most_waiting_(most_waiting) {
    // Signals are for the thread that asks whether one came.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    thread_ = std::thread([this] { work(); });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }

  // Waits for the call that is going on; what was made and not taken is dropped.
  ~Ahead() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }

  Ahead(const Ahead&) = delete;
  Ahead& operator=(const Ahead&) = delete;

  // The next value, nothing after the last; or throws what was thrown in its place.
  std::optional<Value> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(
        lock, [&] { return made_.empty() ? ended_ : made_.front().state != Made::State::in_work; });
    if (made_.empty()) return {};
    Made first = std::move(made_.front());
    made_.pop_front();
    lock.unlock();
    changed_.notify_all();
    if (first.thrown) std::rethrow_exception(first.thrown);
    if (first.state == Made::State::half) finish_(*first.value);
    return std::move(first.value);
  }

  // What `task` gives, or throws: it is done on the thread before the next value is made.
  template <class Task>
  auto ask(Task task) -> decltype(task()) {
    std::packaged_task<decltype(task())()> packaged(std::move(task));
    auto answer = packaged.get_future();
    {
      const std::lock_guard lock(mutex_);
      asked_ = [&packaged] { packaged(); };
    }
    changed_.notify_all();
    return answer.get();
  }

 private:
  struct Made {
    enum class State : unsigned char { half, in_work, whole } state = State::half;
    bool tried = false;  // to finish it, in vain or not
    std::optional<Value> value;
    std::exception_ptr thrown;
  };

  // Asked first, then values, then their other halves.
  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      Made* half = nullptr;
      changed_.wait(lock, [&] {
        half = last_half();
        return stopped_ || asked_ || may_make() || half != nullptr;
      });
      if (stopped_) return;
      if (asked_) {
        const std::function<void()> task = std::exchange(asked_, nullptr);
        lock.unlock();
        task();
        lock.lock();
      } else if (may_make()) {
        lock.unlock();
        Made made = make_one();
        lock.lock();
        ended_ = !made.value && !made.thrown;
        if (!ended_) {
          made_.push_back(std::move(made));
          changed_.notify_all();
          lock.unlock();
          afterwards_();
          lock.lock();
        }
      } else {
        // It stays where it is: others come and go at the ends, and it is not taken in this state.
        half->state = Made::State::in_work;
        lock.unlock();
        const bool done = finish_one(*half->value);
        lock.lock();
        half->state = done ? Made::State::whole : Made::State::half;
        half->tried = true;
      }
      changed_.notify_all();
    }
  }

  bool may_make() const { return !ended_ && made_.size() < most_waiting_; }

  // The one that will be taken last.
  Made* last_half() {
    const auto found = std::find_if(made_.rbegin(), made_.rend(), [](const Made& made) {
      return made.value && made.state == Made::State::half && !made.tried;
    });
    return found == made_.rend() ? nullptr : &*found;
  }

  Made make_one() {
    Made made;
    try {
      made.value = make_();
    } catch (...) {
      made.thrown = std::current_exception();
    }
    return made;
  }

  bool finish_one(Value& value) {
    try {
      finish_(value);
      return true;
    } catch (...) {
      return false;
    }
  }

  Make make_;
  Finish finish_;
  Afterwards afterwards_;
  const std::size_t most_waiting_;
  std::mutex mutex_;  // over all below
  std::condition_variable changed_;
  std::deque<Made> made_;
  std::function<void()> asked_;
  bool ended_ = false;    // `make` has given all it has
  bool stopped_ = false;  // nobody wants more
  std::thread thread_;
};

}  // namespace bazyab::job
