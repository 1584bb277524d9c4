# The formula of a release: Tests/release fills in its address, version and checksums.
class WootricSnippet < Formula
  desc "Wootric surveys for static sites: a loader for every page, and its bundle"
  homepage "REPOSITORY"
  version "VERSION"
  license "MIT"

  on_macos do
    url "REPOSITORY/releases/download/vVERSION/wootric-snippet-VERSION-macos-universal.tar.gz"
    sha256 "SHA256-macos-universal"
  end

  on_linux do
    on_intel do
      url "REPOSITORY/releases/download/vVERSION/wootric-snippet-VERSION-linux-x86_64.tar.gz"
      sha256 "SHA256-linux-x86_64"
    end
    on_arm do
      url "REPOSITORY/releases/download/vVERSION/wootric-snippet-VERSION-linux-aarch64.tar.gz"
      sha256 "SHA256-linux-aarch64"
    end
  end

  def install
    bin.install "bin/wootric-snippet"
    man1.install "share/man/man1/wootric-snippet.1"
    bash_completion.install "share/bash-completion/completions/wootric-snippet"
    fish_completion.install "share/fish/vendor_completions.d/wootric-snippet.fish"
    zsh_completion.install "share/zsh/site-functions/_wootric-snippet"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/wootric-snippet --version")
  end
end
