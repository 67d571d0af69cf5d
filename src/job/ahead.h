// Values made on a thread of their own, ahead of the one that uses them.
//
// One core parses a page while another sets in order what the page before has drawn. Values come
// in the order in which they are made, so that the result does not depend on who was faster.
#pragma once

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
#include <variant>

namespace bazyab::job {

// Whether there is a second core to do it.
inline bool may_work_ahead() { return std::thread::hardware_concurrency() > 1; }

template <class Value>
class Ahead {
 public:
  // Calls `make` again and again, on the thread, until it gives nothing; at most `most_waiting`
  // values are made and not yet taken. What `make` throws takes the place of a value, and the next
  // call follows.
  Ahead(std::function<std::optional<Value>()> make, std::size_t most_waiting)
      : make_(std::move(make)), most_waiting_(most_waiting) {
    // Signals are for the thread that asks whether one came.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    thread_ = std::thread([this] { work(); });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }

  // Waits for the call of `make` that is going on; what was made and not taken is dropped.
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

  // The next value, nothing after the last; or throws what `make` threw in its place.
  std::optional<Value> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !made_.empty() || ended_; });
    if (made_.empty()) return {};
    std::variant<Value, std::exception_ptr> first = std::move(made_.front());
    made_.pop_front();
    lock.unlock();
    changed_.notify_all();
    if (first.index() == 1) std::rethrow_exception(std::get<1>(first));
    return std::move(std::get<0>(first));
  }

  // What `work` gives, or throws: it is done on the thread before `make` is called again.
  template <class Work>
  auto ask(Work work) -> decltype(work()) {
    std::packaged_task<decltype(work())()> task(std::move(work));
    auto answer = task.get_future();
    {
      const std::lock_guard lock(mutex_);
      asked_ = [&task] { task(); };
    }
    changed_.notify_all();
    return answer.get();
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(
          lock, [&] { return stopped_ || asked_ || (!ended_ && made_.size() < most_waiting_); });
      if (stopped_) return;
      if (asked_) {
        const std::function<void()> task = std::exchange(asked_, nullptr);
        lock.unlock();
        task();
        lock.lock();
        continue;
      }
      lock.unlock();
      std::optional<std::variant<Value, std::exception_ptr>> made = make_one();
      lock.lock();
      if (made) {
        made_.push_back(std::move(*made));
      } else {
        ended_ = true;
      }
      changed_.notify_all();
    }
  }

  std::optional<std::variant<Value, std::exception_ptr>> make_one() {
    try {
      std::optional<Value> value = make_();
      if (!value) return {};
      return std::move(*value);
    } catch (...) {
      return std::current_exception();
    }
  }

  std::function<std::optional<Value>()> make_;
  const std::size_t most_waiting_;
  std::mutex mutex_;  // over all below
  std::condition_variable changed_;
  std::deque<std::variant<Value, std::exception_ptr>> made_;
  std::function<void()> asked_;
  bool ended_ = false;    // `make` has given all it has
  bool stopped_ = false;  // nobody wants more
  std::thread thread_;
};

}  // namespace bazyab::job
