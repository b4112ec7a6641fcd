package com.reachgig.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

class NativeLibraryTest {
  @TempDir private Path folder;

  @Test
  void the_driver_loads_its_library_from_where_it_was_laid() {
    Data.open(folder).close();
    var path = Path.of(System.getProperty("org.sqlite.lib.path"));
    assertThat(path.getFileName().toString()).matches("[0-9.]+-.+");
  }

  @Test
  void a_library_is_laid_whole_and_once() throws Exception {
    var name = LibraryLoaderUtil.getNativeLibName();
    var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    var target = folder.resolve(name);
    assertThat(NativeLibrary.copy(resource, folder, target)).isTrue();
    var laid = Files.getLastModifiedTime(target);
    assertThat(NativeLibrary.copy(resource, folder, target)).isTrue();
    assertThat(Files.getLastModifiedTime(target)).isEqualTo(laid);
    try (var content = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      assertThat(target).hasBinaryContent(content.readAllBytes());
    }
  }

  @Test
  void copies_that_were_cut_do_not_pile_up() throws Exception {
    var name = LibraryLoaderUtil.getNativeLibName();
    var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    var target = folder.resolve(name);
    Files.createDirectories(target.resolve("in the way"));
    for (int start = 0; start < 3; start++) {
      assertThatThrownBy(() -> NativeLibrary.copy(resource, folder, target))
          .isInstanceOf(IOException.class);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2).contains(target);
    }
  }

  @Test
  void a_copy_that_was_cut_is_replaced() throws Exception {
    var name = LibraryLoaderUtil.getNativeLibName();
    var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    var target = Files.write(folder.resolve(name), new byte[10]);
    assertThat(NativeLibrary.copy(resource, folder, target)).isTrue();
    assertThat(target).isNotEmptyFile();
    assertThat(Files.size(target)).isGreaterThan(10);
  }
}
